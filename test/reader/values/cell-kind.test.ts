import { readsAsTime } from '../../../reader/values/cell-kind';

describe('a cell reads as a time', () => {
  it.each(['每季度一次', '定期', '立行立改，长期坚持', '6月底前完成，长期坚持', '全年，每月调度', '2026.6', '三季度末前'])('%s', (text) => {
    expect(readsAsTime(text)).toBe(true);
  });

  it.each(['定期调度，及时通报', '每月调度，按时报送', '每日发布预报', '修建北渠'])('%s does not', (text) => {
    expect(readsAsTime(text)).toBe(false);
  });
});
