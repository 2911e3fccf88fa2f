import { z } from 'zod';

/** As what a document is handed out. */
export const documentForm = z.enum(['docx', 'pdf'], 'form 应为 docx 或 pdf').default('docx');
