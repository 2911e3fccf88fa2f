import type { Person } from './person';

/** Hands in what stands in the open form of a report as the last one, with a photo of what is on the screen. */
export async function handInWithPhoto(person: Person): Promise<void> {
  await person.choose(/办结：/);
  const photo = await person.page.screenshot({ type: 'jpeg' });
  await person.attach('佐证材料', { name: '现场.jpg', mimeType: 'image/jpeg', buffer: photo });
  await person.press('提交');
  await person.sees('已提交。');
}

/** Reports on a result that it is done. */
export async function report(person: Person, text: string): Promise<void> {
  await person.unfold(/^(报送结果|重新反馈)/);
  await person.fill('完成情况', text);
  await handInWithPhoto(person);
}
