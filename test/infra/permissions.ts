import { type Json, listOf, objectOf, type Properties, type Synthesised } from './synthesised.ts';

/** Everybody to whom `infra/grants.ts` gives anything, written down a second time. */
export const roles = [
  'registry',
  'voice',
  'inspectorate',
  'assess',
  'profile',
  'identity',
  'mailbox',
  'seal',
  'release',
  'setup',
] as const;

/** One statement with its references spelled out. */
export interface Statement {
  effect: string;
  actions: string[];
  resources: string[];
  conditions: Properties;
}

/** A question to the policies: may this role do this here? */
export interface Question {
  role: string;
  action: string;
  table: string;
  partition: string;
  inTransaction: boolean;
}

const toStatement = (json: Json, templates: Synthesised): Statement => {
  const statement = objectOf(json);
  return {
    effect: String(statement.Effect),
    actions: listOf(statement.Action).map(String),
    resources: listOf(statement.Resource).map((resource) => templates.spelled(resource)),
    conditions: spelledConditions(objectOf(statement.Condition), templates),
  };
};

/** `{ operator: { key: value | values } }` with each value as text. */
const spelledConditions = (conditions: Properties, templates: Synthesised): Properties => {
  const spelledKeys = (keys: Json) =>
    Object.entries(objectOf(keys)).map(([key, values]) => [
      key,
      listOf(values).map((value) => templates.spelled(value)),
    ]);
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [operator, Object.fromEntries(spelledKeys(keys))]),
  );
};

/** The policies attached to the role of a function, found by the role's path. */
export const statementsOf = (templates: Synthesised, name: string): Statement[] => {
  const role = templates
    .ofType('AWS::IAM::Role')
    .find(({ properties }) => String(properties.Path).endsWith(`/${name}/`));
  if (role === undefined) throw new Error(`no role of ${name}`);
  return templates
    .ofType('AWS::IAM::Policy')
    .filter(({ properties }) => listOf(properties.Roles).some((to) => templates.spelled(to) === role.id))
    .flatMap(({ properties }) => listOf(objectOf(properties.PolicyDocument).Statement))
    .map((statement) => toStatement(statement, templates));
};

/** The statements that a table carries itself. */
export const tableStatements = (templates: Synthesised, table: string): Statement[] => {
  const { properties } = tableOf(templates, table);
  const document = objectOf(objectOf(properties.ResourcePolicy).PolicyDocument);
  return listOf(document.Statement).map((statement) => toStatement(statement, templates));
};

export const tableOf = (templates: Synthesised, table: string) => {
  const found = templates.ofType('AWS::DynamoDB::Table').find(({ id }) => id.startsWith(`${table}Table`));
  if (found === undefined) throw new Error(`no table ${table}`);
  return found;
};

/** A star stands at the end of our patterns only. */
const like = (pattern: string, value: string): boolean =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;

/** Knows the few operators that we use, and refuses to guess about others. */
const holds = (operator: string, key: string, values: string[], question: Question): boolean => {
  if (key === 'dynamodb:LeadingKeys') {
    if (operator === 'Null') return values[0] === 'false';
    if (operator.endsWith(':StringLike')) return values.some((value) => like(value, question.partition));
  }
  if (key === 'dynamodb:EnclosingOperation' && operator === 'ForAnyValue:StringEquals')
    return question.inTransaction && values.includes('TransactWriteItems');
  if (key === 'aws:PrincipalArn' && operator === 'ArnNotLike')
    return !values.some((value) => value.endsWith(`/${question.role}/*`));
  throw new Error(`a condition this test cannot judge: ${operator} ${key}`);
};

const applies = (statement: Statement, question: Question): boolean =>
  statement.actions.includes(question.action) &&
  Object.entries(statement.conditions).every(([operator, keys]) =>
    Object.entries(objectOf(keys)).every(([key, values]) =>
      holds(operator, key, listOf(values).map(String), question),
    ),
  );

/** As the cloud decides inside one account: an allow somewhere, and a deny nowhere. */
export const isAllowed = (templates: Synthesised, question: Question): boolean => {
  const arn = `${tableOf(templates, question.table).id}.Arn`;
  const ofRole = statementsOf(templates, question.role).filter((statement) =>
    statement.resources.includes(arn),
  );
  const ofTable = tableStatements(templates, question.table);
  const matching = [...ofRole, ...ofTable].filter((statement) => applies(statement, question));
  return (
    matching.some(({ effect }) => effect === 'Allow') && matching.every(({ effect }) => effect !== 'Deny')
  );
};
