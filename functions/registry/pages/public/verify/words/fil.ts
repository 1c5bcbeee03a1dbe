import type { VerifyWords } from './verify-words.ts';

export const fil: VerifyWords = {
  reviewed: false,
  words: {
    title: 'Suriin ang sertipiko',
    lead: 'Sinasabi ng sertipiko ng walang-bayad na pagkuha na walang binayaran ang mga manggagawang saklaw nito para sa kanilang trabaho. Tingnan dito kung may bisa ito ngayon.',
    number: 'Numero ng sertipiko',
    numberHint: '12 titik at numero, gaya ng nasa papel',
    check: 'Suriin',
    another: 'Suriin ang ibang numero',
    holder: 'Nagbigay',
    household: 'Isang sambahayan',
    licence: 'Lisensiya',
    ways: 'Mula at patungo',
    placements: 'Mga trabahong saklaw',
    from: 'May bisa mula',
    until: 'May bisa hanggang',
    checkedAt: 'Oras ng pagsuri',
    toPrint: 'Ipakita bilang dokumento',
    licenceTitle: 'Suriin ang lisensiya ng ahensiya',
    licenceLead: 'Tingnan kung may lisensiya ngayon ang ahensiya at kung ano ang mga sertipiko nito.',
    licenceNumber: 'Numero ng lisensiya',
    licensedElsewhere: 'Ibinigay ng ibang bansa ang parehong numero sa isang ahensiya:',
    agency: 'Ahensiya',
    certificates: 'Mga sertipikong may bisa',
    noCertificates: 'Wala itong sertipikong may bisa.',
    language: 'Wika',
    notReviewed: 'Isinalin. Wala pang katutubong tagapagsalita na tumingin dito.',
  },
  states: {
    valid: { name: 'May bisa', means: 'May bisa ang sertipikong ito ngayon.' },
    suspended: {
      name: 'Suspendido',
      means:
        'Walang bisa ang sertipikong ito sa ngayon. Huwag umasa rito hangga’t hindi ito muling nagkakabisa.',
    },
    withdrawn: { name: 'Binawi', means: 'Tapos na ang sertipikong ito. Huwag umasa rito.' },
    expired: { name: 'Paso na', means: 'Tapos na ang panahon ng sertipikong ito. Huwag umasa rito.' },
    unknown: {
      name: 'Hindi kilala',
      means: 'Walang sertipiko na may ganitong numero. Hindi sa amin ang papel na nagpapakita nito.',
    },
    mistyped: {
      name: 'Tingnan muli ang numero',
      means: 'May isa o higit pang titik na mali. Ihambing sa papel at i-type muli.',
    },
  },
  licences: {
    valid: { name: 'May lisensiya', means: 'May bisa ang lisensiyang ito ngayon.' },
    notYetValid: { name: 'Wala pang lisensiya', means: 'Magsisimula pa ang lisensiyang ito.' },
    expired: { name: 'Paso na ang lisensiya', means: 'Tapos na ang lisensiyang ito.' },
    unknown: { name: 'Hindi kilala', means: 'Walang ahensiyang sinuri namin ang may ganitong lisensiya.' },
  },
};
