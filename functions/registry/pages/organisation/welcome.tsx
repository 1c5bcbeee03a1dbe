import type { Reader } from '../../../pages/reader.ts';
import { organisationWords as words } from './words.ts';

const ways = [
  { href: '/console/register-employer/establishment', label: words.asEstablishment },
  { href: '/console/register-employer/household', label: words.asHousehold },
  { href: '/console/register-agency', label: words.asAgency },
  { href: '/console/join', label: words.byCode },
] as const;

/** The start of somebody who has no organisation yet. */
export const welcome = (reader: Reader) => ({
  title: reader.say(words.welcome),
  main: (
    <>
      <h1 class="govuk-heading-xl">{reader.say(words.welcome)}</h1>
      <p class="govuk-body-l">{reader.say(words.welcomeLead)}</p>
      <ul class="govuk-list insaf-actions">
        {ways.map(({ href, label }) => (
          <li>
            <a class="govuk-button" href={href}>
              {reader.say(label)}
            </a>
          </li>
        ))}
      </ul>
    </>
  ),
});
