import type { Child, FC } from 'hono/jsx';
import type { Text } from '../../lib/problems/text.ts';
import type { Section } from './page.ts';
import { Htmx } from './parts/htmx.tsx';
import { SessionNotice } from './parts/session-notice.tsx';
import type { Reader } from './reader.ts';

const words = {
  skip: { en: 'Skip to main content', ar: 'انتقل إلى المحتوى الرئيسي' },
  name: { en: 'Insaf', ar: 'إنصاف' },
  signOut: { en: 'Sign out', ar: 'تسجيل الخروج' },
  signIn: { en: 'Sign in', ar: 'تسجيل الدخول' },
  navigation: { en: 'Menu', ar: 'القائمة' },
  other: { en: 'العربية', ar: 'English' },
  back: { en: 'Back', ar: 'رجوع' },
  recorded: {
    en: 'This view is recorded: who read it, when and for what purpose is in the journal.',
    ar: 'هذا الاطلاع مسجَّل: يُحفظ في السجل من اطّلع ومتى ولأي غرض.',
  },
  problems: { en: 'Messages and their cures', ar: 'الرسائل وطريقة معالجتها' },
  accessibility: { en: 'Accessibility', ar: 'إمكانية الوصول' },
  interface: { en: 'For programs', ar: 'للبرامج' },
} as const satisfies Record<string, Text>;

/** What surrounds a page. */
export interface Frame {
  reader: Reader;
  /** The name of this console: what the person is here for. */
  service: string;
  sections: readonly Section[];
  /** The name of whoever is signed in. */
  person: string | undefined;
  /** Path and search of this page, to come back to in the other language. */
  here: string;
  footer: readonly { href: string; label: string }[];
}

interface LayoutProps {
  frame: Frame;
  title: string;
  main: Child;
  section: string | undefined;
  back: { href: string; label: string } | undefined;
  isRecorded: boolean;
  /** Errors are told in the title too: it is the first thing that a screen reader says (WCAG 3.3.1). */
  isRefused: boolean;
  /** It may ask for parts of itself. */
  isLively: boolean;
  /** Somebody who is signed in may sit long over it. */
  hasForm: boolean;
}

/** The scales of the house, drawn for small sizes. */
const Sign: FC = () => (
  <svg class="insaf-masthead__sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <g fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round">
      <path d="M16 4v23M9 27h14M6 9h20" />
      <path d="M6 9 2 18a4.4 4.4 0 0 0 8 0zM26 9l-4 9a4.4 4.4 0 0 0 8 0z" />
    </g>
  </svg>
);

const Masthead: FC<{ frame: Frame }> = ({ frame: { reader, person, here } }) => (
  <div class="insaf-masthead">
    <div class="govuk-width-container insaf-masthead__row">
      <a class="insaf-masthead__name" href="/console">
        <Sign />
        {reader.say(words.name)}
      </a>
      <div class="insaf-masthead__who">
        {person !== undefined && <bdi>{person}</bdi>}
        <a
          class="insaf-masthead__link"
          href={`/console/language?${new URLSearchParams({ to: reader.language === 'ar' ? 'en' : 'ar', back: here })}`}
          lang={reader.language === 'ar' ? 'en' : 'ar'}
          dir={reader.language === 'ar' ? 'ltr' : 'rtl'}
        >
          {reader.say(words.other)}
        </a>
        {person === undefined ? (
          <a class="insaf-masthead__link" href="/console/sign-in">
            {reader.say(words.signIn)}
          </a>
        ) : (
          <form method="post" action="/console/sign-out">
            <button type="submit" class="insaf-masthead__button">
              {reader.say(words.signOut)}
            </button>
          </form>
        )}
      </div>
    </div>
  </div>
);

const Navigation: FC<{ frame: Frame; section: string | undefined }> = ({ frame, section }) => (
  <div class="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <span class="govuk-service-navigation__service-name">
          <a href="/console" class="govuk-service-navigation__link">
            {frame.service}
          </a>
        </span>
        {frame.sections.length > 0 && (
          <nav aria-label={frame.reader.say(words.navigation)} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list">
              {frame.sections.map(({ id, href, label }) => (
                <li
                  class={`govuk-service-navigation__item${id === section ? ' govuk-service-navigation__item--active' : ''}`}
                >
                  <a
                    class="govuk-service-navigation__link"
                    href={href}
                    aria-current={id === section ? 'true' : undefined}
                  >
                    {frame.reader.say(label)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </div>
  </div>
);

const Footer: FC<{ frame: Frame }> = ({ frame: { reader, footer } }) => (
  <footer class="insaf-footer">
    <div class="govuk-width-container">
      <ul class="insaf-footer__links">
        {[
          ...footer,
          { href: '/problems', label: reader.say(words.problems) },
          { href: '/docs', label: reader.say(words.interface) },
        ].map(({ href, label }) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
);

const errorWord = { en: 'Error: ', ar: 'خطأ: ' } as const satisfies Text;

/** The one file that knows left from right: language and direction of the page, and which style sheet mirrors it. */
export const Layout: FC<LayoutProps> = ({
  frame,
  title,
  main,
  section,
  back,
  isRecorded,
  isRefused,
  isLively,
  hasForm,
}) => {
  const { reader } = frame;
  const name = `${isRefused ? reader.say(errorWord) : ''}${title} - ${frame.service} - ${reader.say(words.name)}`;
  return (
    <html lang={reader.language} dir={reader.direction} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f55" />
        <title>{name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`/console/assets/console.${reader.direction}.css`} />
        {isLively && <Htmx />}
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {reader.say(words.skip)}
        </a>
        <header>
          <Masthead frame={frame} />
          <Navigation frame={frame} section={section} />
        </header>
        <div class="govuk-width-container">
          {back && (
            <nav aria-label={reader.say(words.back)}>
              <a href={back.href} class="govuk-back-link">
                {back.label}
              </a>
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main">
            {isRecorded && <p class="insaf-recorded">{reader.say(words.recorded)}</p>}
            {main}
            {hasForm && <SessionNotice reader={reader} />}
          </main>
        </div>
        <Footer frame={frame} />
      </body>
    </html>
  );
};
