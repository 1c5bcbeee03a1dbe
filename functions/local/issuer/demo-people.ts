import type { Pool } from '../../../lib/domain/access/scopes.ts';
import type { Text } from '../../../lib/problems/text.ts';

/** Every demo person's password. It protects nothing: the local issuer listens on this machine only. */
export const demoPassword = 'insaf-demo';

/** Someone who signs in to the local run. Roles and organisations are seeded for the subject; a token never says them. */
export interface DemoPerson {
  who: string;
  pool: Pool;
  /** The `sub` of every token: the same after any restart, as in a user pool. */
  subject: string;
  email: string;
  name: Text;
  does: Text;
}

/** A machine client with its own secret (client credentials). Its `sub` is its `client_id`, as Cognito has it. */
export interface DemoMachine {
  who: string;
  pool: Pool;
  /** For the demo only; printed at the start. */
  secret: string;
  does: Text;
}

export const demoPeople: readonly DemoPerson[] = [
  {
    who: 'employer',
    pool: 'organisations',
    subject: '5d0f6d5e-6a43-4b0b-9d59-6d8f4b1f0e01',
    email: 'employer@demo',
    name: { en: 'Layla Hassan', ar: 'ليلى حسن' },
    does: { en: 'registers contracts for an employer', ar: 'تسجّل العقود لصاحب عمل' },
  },
  {
    who: 'agency',
    pool: 'organisations',
    subject: '5d0f6d5e-6a43-4b0b-9d59-6d8f4b1f0e02',
    email: 'agency@demo',
    name: { en: 'Yousif Ali', ar: 'يوسف علي' },
    does: { en: 'discloses fees for a recruitment agency', ar: 'يفصح عن الرسوم لوكالة توظيف' },
  },
  {
    who: 'newcomer',
    pool: 'organisations',
    subject: '5d0f6d5e-6a43-4b0b-9d59-6d8f4b1f0e03',
    email: 'newcomer@demo',
    name: { en: 'Sara Ahmed', ar: 'سارة أحمد' },
    does: { en: 'has no organisation yet', ar: 'لا منشأة لها بعد' },
  },
  {
    who: 'inspector',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f01',
    email: 'inspector@demo',
    name: { en: 'Noora Khalid', ar: 'نورة خالد' },
    does: { en: 'reviews risk flags', ar: 'تراجع مؤشرات الخطر' },
  },
  {
    who: 'hotline',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f02',
    email: 'hotline@demo',
    name: { en: 'Mariam Jaber', ar: 'مريم جابر' },
    does: { en: 'takes the reports of workers', ar: 'تتلقى بلاغات العمال' },
  },
  {
    who: 'rules-author',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f03',
    email: 'rules-author@demo',
    name: { en: 'Hamad Isa', ar: 'حمد عيسى' },
    does: { en: 'writes rules', ar: 'يكتب القواعد' },
  },
  {
    who: 'rules-approver',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f04',
    email: 'rules-approver@demo',
    name: { en: 'Fatima Saleh', ar: 'فاطمة صالح' },
    does: { en: 'approves rules (first)', ar: 'تعتمد القواعد (الأولى)' },
  },
  {
    who: 'rules-approver-two',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f05',
    email: 'rules-approver-two@demo',
    name: { en: 'Khalifa Rashid', ar: 'خليفة راشد' },
    does: { en: 'approves rules, for when the first is away', ar: 'يعتمد القواعد في غياب الأول' },
  },
  {
    who: 'analyst',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f06',
    email: 'analyst@demo',
    name: { en: 'Amina Darwish', ar: 'أمينة درويش' },
    does: { en: 'reads statistics', ar: 'تطّلع على الإحصاءات' },
  },
  {
    who: 'supervisor',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f07',
    email: 'supervisor@demo',
    name: { en: 'Salman Mahmood', ar: 'سلمان محمود' },
    does: { en: 'assigns work to inspectors', ar: 'يوزّع العمل على المفتشين' },
  },
  {
    who: 'inspector-two',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f0c',
    email: 'inspector-two@demo',
    name: { en: 'Maryam Saeed', ar: 'مريم سعيد' },
    does: { en: 'inspects too: a colleague to assign to', ar: 'تفتّش أيضًا: زميلة يُسند إليها' },
  },
  {
    who: 'inspector-north',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f09',
    email: 'inspector-north@demo',
    name: { en: 'Jassim Ahmed', ar: 'جاسم أحمد' },
    does: { en: 'inspects in the Northern Governorate only', ar: 'يفتّش في المحافظة الشمالية وحدها' },
  },
  {
    who: 'inspector-regulator',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f0a',
    email: 'inspector-regulator@demo',
    name: { en: 'Huda Abdulla', ar: 'هدى عبدالله' },
    does: { en: 'looks after agencies and permits', ar: 'تتابع الوكالات والتصاريح' },
  },
  {
    who: 'supervisor-two',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f0b',
    email: 'supervisor-two@demo',
    name: { en: 'Isa Yusuf', ar: 'عيسى يوسف' },
    does: {
      en: 'leads another unit: approves what a second unit must',
      ar: 'يرأس وحدة أخرى ويعتمد ما يلزم أن تعتمده وحدة ثانية',
    },
  },
  {
    who: 'supervisor-north',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f0d',
    email: 'supervisor-north@demo',
    name: { en: 'Latifa Nasser', ar: 'لطيفة ناصر' },
    does: { en: 'leads in the Northern Governorate only', ar: 'ترأس العمل في المحافظة الشمالية وحدها' },
  },
  {
    who: 'oversight',
    pool: 'officials',
    subject: '8e2a1c7d-3f64-4f5e-8c11-2b7d9a5c4f08',
    email: 'oversight@demo',
    name: { en: 'Dana Yaqoob', ar: 'دانة يعقوب' },
    does: { en: 'reads the journal', ar: 'تطّلع على السجل' },
  },
];

export const demoMachines: readonly DemoMachine[] = [
  {
    who: 'hr-demo',
    pool: 'organisations',
    secret: 'hr-demo-secret-for-this-machine-only',
    does: { en: "the employer's personnel system", ar: 'نظام شؤون الموظفين لدى صاحب العمل' },
  },
  {
    who: 'agency-demo',
    pool: 'organisations',
    secret: 'agency-demo-secret-for-this-machine-only',
    does: { en: "the agency's own system", ar: 'نظام وكالة التوظيف' },
  },
];

export const findDemoPerson = (who: string): DemoPerson | undefined =>
  demoPeople.find((person) => person.who === who || person.email === who);
export const findDemoMachine = (who: string): DemoMachine | undefined =>
  demoMachines.find((machine) => machine.who === who);

/** The clients that people sign in with; every organisation's machines have clients of their own. */
export const personClients = ['insaf-console', 'insaf-cli'] as const;
