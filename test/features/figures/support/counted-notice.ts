/** A notice with two goals, the second of which a bureau owes too that keeps no figures. */
export const COUNTED_NOTICE = `某县人民政府办公室关于做好征缴工作的通知

某政办发〔2023〕12号

一、进度计划

（一）至2023年6月30日，征缴进度不低于60％；
责任单位：各乡镇、场、县税务局
完成时限：2023年6月30日前

（二）至2023年10月31日，征缴进度不低于98％；
责任单位：各乡镇、场、县税务局、县人社局
完成时限：2023年10月31日前

某县人民政府办公室
2023年3月17日
`;
