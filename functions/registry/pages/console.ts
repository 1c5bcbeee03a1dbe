import type { RegistryDeps } from '../../deps.ts';
import type { ConsoleHandler } from '../../http/console-door.ts';
import { consoleFromDeps } from '../../pages/console-from-deps.ts';
import { operations } from '../operations.ts';
import { amendPage } from './amend/page.tsx';
import { annotatePage } from './annotate/page.tsx';
import { certificateApplyPage } from './certificates/apply.tsx';
import { certificatePage } from './certificates/certificate.tsx';
import { certificatesPage } from './certificates/list.tsx';
import { contractPage } from './contract/page.tsx';
import { contractsPage } from './contracts.tsx';
import { endContractPage } from './end-contract.tsx';
import { feesPage } from './fees/page.tsx';
import { noticesPage } from './notices/list.tsx';
import { noticePage } from './notices/notice.tsx';
import { changeOrganisationPage } from './organisation/change.tsx';
import { organisationPage } from './organisation/page.tsx';
import { registerAgencyPage, registerEmployerPage } from './organisation/register.tsx';
import { joinPage } from './people/join.tsx';
import { peoplePage } from './people/list.tsx';
import { memberPage } from './people/member.tsx';
import { accessibilityPage } from './public/accessibility.tsx';
import { homePage } from './public/home.tsx';
import { documentPage } from './public/verify/document.tsx';
import { licencesPage, verifyNumberPage, verifyPage } from './public/verify/verify.tsx';
import { registerCheckPage, registerStepPage } from './register-contract/pages.tsx';
import { repaymentPage } from './repayment/account.tsx';
import { repaymentPlanPage } from './repayment/plan.tsx';
import { recordRepaymentPage } from './repayment/record.tsx';
import { sectionsFor } from './sections.ts';
import { uploadPage } from './upload/page.tsx';
import { workerLinkPage } from './worker-link.tsx';

/** Every page of this face, in the order in which a person meets them. */
export const pages = [
  contractsPage,
  contractPage,
  feesPage,
  repaymentPage,
  repaymentPlanPage,
  recordRepaymentPage,
  amendPage,
  endContractPage,
  annotatePage,
  workerLinkPage,
  registerCheckPage,
  registerStepPage,
  uploadPage,
  certificatesPage,
  certificateApplyPage,
  certificatePage,
  noticesPage,
  noticePage,
  organisationPage,
  changeOrganisationPage,
  peoplePage,
  memberPage,
  joinPage,
  registerEmployerPage,
  registerAgencyPage,
  homePage,
  accessibilityPage,
  verifyPage,
  licencesPage,
  verifyNumberPage,
  documentPage,
] as const;

/** The counter of employers and agencies. */
export const registryConsole = (
  deps: RegistryDeps,
  fetch: (request: Request) => Response | Promise<Response>,
): ConsoleHandler =>
  consoleFromDeps(deps, {
    face: 'registry',
    pool: 'organisations',
    cookieKey: deps.keys.hmac('core:console-cookie', 'registry'),
    operations,
    fetch,
    pages,
    publicHome: '/',
    service: { en: 'Contracts and fees', ar: 'العقود والرسوم' },
    sectionsFor,
    footer: [
      { href: '/', label: { en: 'About this service', ar: 'عن هذه الخدمة' } },
      { href: '/verify', label: { en: 'Check a certificate', ar: 'تحقق من شهادة' } },
      { href: '/accessibility', label: { en: 'Accessibility', ar: 'إمكانية الوصول' } },
    ],
  });
