import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { deviceCodePage, deviceConfirmPage, messagePage, pageHeaders, signOutPage } from './pages.ts';

interface Screen {
  set(headers: Record<string, string>): void;
  body: unknown;
}

/** Answers with one of our own pages: the library's bring a font from elsewhere. */
export const show = (context: Screen, page: string): void => {
  context.set(pageHeaders);
  context.body = page;
};

const formOf = ({ oidc }: KoaContextWithOIDC, route: string) => ({
  action: oidc.urlFor(route),
  xsrf: String(oidc.session?.state?.secret ?? ''),
});

/** The error itself is for whoever writes a client: its name and description, never what was sent. */
export const showProblem = (context: KoaContextWithOIDC, out: ErrorOut): void => {
  const said = `${out.error}: ${out.error_description ?? ''}`;
  show(
    context,
    messagePage(
      { en: 'This did not work', ar: 'تعذّر إتمام العملية' },
      { en: said, ar: 'ارجع وحاول من جديد.' },
    ),
  );
};

export const issuerScreens = {
  deviceFlow: {
    userCodeInputSource: (context: KoaContextWithOIDC, _form: string, _out?: ErrorOut, error?: Error): void =>
      show(context, deviceCodePage(formOf(context, 'code_verification'), error !== undefined)),
    userCodeConfirmSource: (
      context: KoaContextWithOIDC,
      _form: string,
      _client: unknown,
      _deviceInfo: unknown,
      userCode: string,
    ): void => show(context, deviceConfirmPage(formOf(context, 'code_verification'), userCode)),
    successSource: (context: KoaContextWithOIDC): void =>
      show(
        context,
        messagePage(
          { en: 'Connected', ar: 'تم الربط' },
          { en: 'You can go back to your device.', ar: 'يمكنك العودة إلى جهازك.' },
        ),
      ),
  },
  signOut: {
    logoutSource: (context: KoaContextWithOIDC): void =>
      show(context, signOutPage(formOf(context, 'end_session_confirm'))),
    postLogoutSuccessSource: (context: KoaContextWithOIDC): void =>
      show(
        context,
        messagePage(
          { en: 'Signed out', ar: 'تم تسجيل الخروج' },
          { en: 'You can close this page.', ar: 'يمكنك إغلاق هذه الصفحة.' },
        ),
      ),
  },
};
