import {
  always,
  asAssigned,
  asCompetent,
  asCompetentOrOwn,
  asParty,
  asSigner,
  assignedOrOwn,
  competentOrSigner,
  everyOfficial,
  inCompetence,
  inCompetenceOrOwn,
  inspection,
  organisations,
  own,
  type Row,
  ruleWork,
  toldOpened,
  toldOpenedOrOwn,
} from './cell.ts';

/**
 * Who may do what: one row an action, one column a role, and in each cell how that role must stand to the record and for which
 * purpose. What has no row cannot be done: an action without a row does not compile, and a route without one does not start.
 * To add an action: a row here, `authorise(context, '…')` as the first line of the action, `permission` in its operation.
 */
export const permissions = {
  // What is public: the reference data of the house
  'reference.read': { public: always },

  // Organisations
  'organisation.register': { newcomer: always, ...organisations(always) },
  'organisation.readOwn': { newcomer: always, ...organisations(always) },
  'organisation.read': { ...organisations(own), ...inspection(always) },
  'organisation.look-up': { newcomer: always, ...organisations(always), ...inspection(always) },
  'organisation.amend': organisations(own),
  'organisation.listWaiting': inspection(always),
  'organisation.verify': inspection(always),
  // Who speaks for an organisation: any member sees it, owners decide it; whoever was invited joins by a code.
  'member.list': organisations(own),
  'member.invite': organisations(own),
  'member.join': { newcomer: always, ...organisations(always) },
  'member.change': organisations(own),
  'member.dismiss': organisations(own),

  // Contracts, and what each party declares
  'contract.register': organisations(asParty),
  'contract.read': organisations(asParty),
  'contract.list': organisations(always),
  'contract.amend': organisations(asParty),
  'contract.end': organisations(asParty),
  // Whoever may not amend may still contradict (decisions, 4); both parties read it.
  'annotation.write': organisations(asParty),
  'annotation.read': organisations(asParty),
  // Its own link: of the contract that it registered.
  'workerLink.issue': organisations(own),
  'feeDisclosure.file': organisations(asParty),
  'feeDisclosure.read': organisations(asParty),
  'record.keep': organisations(asParty),
  'record.read': organisations(asParty),
  'notices.read': organisations(asParty),

  // Certificates: applied for by a party of the placement, of one's own facts alone; looked up by their number by anybody
  'certificate.issue': organisations(asParty),
  'certificate.read': organisations(own),
  'certificate.list': organisations(always),
  'certificate.renew': organisations(own),
  'certificate.withdraw': organisations(own),
  'certificate.verify': { public: always },
  'agency.verify': { public: always },

  // What officials look at and decide
  'official.readOwn': everyOfficial(always),
  // Who is an official: proposed by one who leads, confirmed by another, seen by oversight
  'official.propose': { supervisor: always },
  'official.decide': { supervisor: always },
  'official.end': { supervisor: always },
  'official.list': { supervisor: always, oversight: always },
  'flaggedEmployers.list': inspection(always),
  // In two tiers (decisions, 8): the competent see level, indicators, counts and what was declared; told-based reasons open to
  // those to whom the employer is assigned. The action asks for the tie, and the answer is made for it.
  'profile.read': inspection(inCompetence),
  'recruitment.read': inspection(inCompetence),
  'dossier.read': inspection(inCompetence),
  'flag.read': inspection(inCompetence),
  'flag.review': inspection(asCompetent),
  'assignment.take': inspection(asCompetent),
  'assignment.make': { supervisor: asCompetent },
  'assignment.end': inspection(asCompetent),
  'assignment.list': inspection(asCompetent),
  'assignment.listMine': inspection(always),

  // Emergencies: asked for by one, approved by somebody who leads another unit, told to oversight at once, reviewed by it
  'breakGlass.request': inspection(always),
  'breakGlass.decide': { supervisor: always },
  'breakGlass.end': { ...inspection(own), oversight: always },
  'breakGlass.review': { oversight: always },
  'breakGlass.read': { inspector: own, supervisor: always, oversight: always },
  'breakGlass.list': { ...inspection(always), oversight: always },

  // What was told, observed and officially recorded
  'report.file': { hotline: always, ...inspection(always) },
  // Who took it down, who has it in hand out of the queue, and to a hotline for whom a receipt was just given to it; an id opens
  // nothing. An inspector may also have its employer assigned.
  'report.read': { hotline: assignedOrOwn, ...inspection(toldOpenedOrOwn) },
  'report.list': inspection(toldOpened),
  // The queue says how urgent and how long; whom it is about and what was told are read one by one, and recorded.
  'report.queue': { hotline: always, ...inspection(always) },
  // Taken and opened again by the competent; put down by who has it in hand or leads. It answers its line in the queue alone.
  'report.handle': { hotline: always, ...inspection(asCompetentOrOwn) },
  'report.correct': { hotline: assignedOrOwn, ...inspection(assignedOrOwn) },
  'report.message': { hotline: assignedOrOwn, ...inspection(toldOpenedOrOwn) },
  // By a receipt, never by a name.
  'report.search': { hotline: always, ...inspection(always) },
  'report.place': inspection(assignedOrOwn),
  // By exact key alone, for whoever holds the link or the receipt: nobody has an account, and nothing is ever searched.
  'link.open': { worker: always },
  'link.read': { worker: own },
  'mailbox.tell': { worker: always },
  'mailbox.open': { worker: always },
  'mailbox.add': { worker: own },
  'mailbox.deliver': { system: always },
  'report.receive': { system: always },
  'report.erase': { system: always },
  'inspection.record': inspection(always),
  'inspection.read': inspection(inCompetenceOrOwn),
  'officialRecord.enter': inspection(asCompetent),

  // Who a worker is: opened one by one, to whom an employer of theirs is assigned. The processor alone links, joins and erases.
  'worker.open': inspection(toldOpened),
  'worker.contracts': inspection(asAssigned),
  'worker.sameAs': inspection(asAssigned),
  'worker.link': { system: always },
  'worker.join': { system: always },
  'worker.erase': { system: always },
  // Evidence is kept by whoever is competent; whoever is pressed to let go of it cannot do it alone.
  'hold.place': inspection(asCompetent),
  'hold.read': inspection(asCompetent),
  'hold.release': { supervisor: asCompetent },
  'erasure.request': inspection(asCompetent),
  'erasure.read': inspection(asCompetent),
  'erasure.withdraw': inspection(asCompetent),

  // What may leave protected knowledge: by those to whom the recipient is assigned, signed by a competent supervisor, who never
  // signs what they drafted. To the other competent officials it is there once it was served, without what it rests on.
  'release.draft': inspection(asAssigned),
  'release.sign': { supervisor: asSigner },
  'release.read': inspection(competentOrSigner),
  'release.end': { inspector: asAssigned, supervisor: asSigner },
  'release.takeEffect': { system: always },
  // What a worker is owed: the competent see what was declared, the assigned what was told
  'repayment.inspect': inspection(inCompetence),
  'statistics.read': { analyst: always },
  // Certificates are of either body; what suspends one is told as every release is.
  'certificate.inspect': inspection(asCompetent),
  'suspension.propose': inspection(asAssigned),
  'suspension.decide': inspection(asAssigned),
  'suspension.read': inspection(competentOrSigner),
  'servedNotice.list': organisations(always),
  'servedNotice.read': organisations(own),
  'servedNotice.reply': organisations(own),

  // What the journal wakes
  'contract.assess': { system: always },
  'profile.compute': { system: always },
  'ruleJob.advance': { system: always },
  'ruleSet.install': { system: always },
  'rates.enter': { system: always },
  'journal.seal': { system: always },

  // Who did and saw what, and the proof that nobody bent it; the key to check it with is for everybody
  'journal.read': { oversight: always },
  'journal.key': { public: always },

  // Rules: whoever drafts one does not publish it
  'ruleSet.read': { ...ruleWork(always), supervisor: always, oversight: always },
  'ruleSet.draft': { rulesAuthor: always },
  'ruleSet.submit': { rulesAuthor: always },
  'ruleSet.return': ruleWork(always),
  'ruleSet.backtest': ruleWork(always),
  'ruleSet.shadow': { rulesApprover: always },
  'ruleSet.publish': { rulesApprover: always },
  'rulePerformance.read': { ...ruleWork(always), supervisor: always, analyst: always },
  'assessment.replay': inspection(inCompetence),
} as const satisfies Record<string, Row>;
export type Permission = keyof typeof permissions;

/** The row of a permission, whatever it is called: undefined for what nobody may do. */
export const findRow = (permission: string): Row | undefined =>
  Object.hasOwn(permissions, permission) ? permissions[asPermission(permission)] : undefined;

/** A name that the table has just been seen to hold. */
const asPermission = (name: string): Permission => name as Permission;
