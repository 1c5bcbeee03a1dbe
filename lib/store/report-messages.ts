import { ReportMessage } from '../domain/reports/report-message.ts';
import { keys } from './keys.ts';
import { underKeyOf } from './report-keys.ts';
import { pack } from './table/packed.ts';
import { unpackFrom } from './table/packed-attribute.ts';
import type { Item, Reader, Write } from './table/table.ts';

const fromItem = (item: Item): ReportMessage => ReportMessage.parse(unpackFrom(item));

/** A message, refused when it is there: delivered twice, it is kept once. */
export const putMessage = (message: ReportMessage): Write<'protected'> => ({
  put: 'protected',
  item: {
    ...keys.reportMessage(message.reportId, message.at, message.id),
    ...underKeyOf(message.reportId),
    b: pack(message),
  },
  when: 'absent',
});

/** The messages of a report in both directions, oldest first. */
export async function listMessages(table: Reader, reportId: string): Promise<ReportMessage[]> {
  const messages: ReportMessage[] = [];
  for await (const item of table.queryAll(keys.reportMessages(reportId))) messages.push(fromItem(item));
  return messages;
}
