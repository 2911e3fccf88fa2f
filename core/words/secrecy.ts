/** Said wherever text is put in or handed out.  */
export const NO_SECRETS = '不得处理涉密信息';
