import type { OriginCode } from './origins.ts';

/** Common given and family names in both scripts, one `Latin=Arabic` a word. Joined at random, they name nobody. */
interface NameParts {
  men: string;
  women: string;
  families: string;
}

export const nameParts: Readonly<Record<OriginCode, NameParts>> = {
  IN: {
    men: 'Arjun=أرجون Suresh=سوريش Biju=بيجو Manoj=مانوج Ravi=رافي Anil=أنيل Senthil=سنثيل',
    women: 'Lakshmi=لاكشمي Asha=آشا Deepa=ديبا Rekha=ريكا Sunita=سونيتا',
    families: 'Nair=ناير Varghese=فارغيز Reddy=ريدي Pillai=بيلاي Yadav=ياداف Joseph=جوزيف',
  },
  BD: {
    men: 'Rahim=رحيم Jasim=جاسم Shafiq=شفيق Mamun=مأمون Babul=بابول Sohel=سهيل Alamgir=عالمكير',
    women: 'Rokeya=رقية Salma=سلمى Shirin=شيرين Nasrin=نسرين Fatema=فاطمة',
    families: 'Miah=ميا Sarkar=سركار Howlader=هولادر Sikder=سكدر Mollah=ملا Talukder=تعلقدار',
  },
  PK: {
    men: 'Imran=عمران Tariq=طارق Naveed=نويد Waqas=وقاص Asif=آصف Bilal=بلال',
    women: 'Saima=صائمة Rubina=روبينة Nadia=نادية Shazia=شازية',
    families: 'Khan=خان Butt=بت Chaudhry=شودري Malik=مالك Awan=أعوان',
  },
  PH: {
    men: 'Jun=جون Rodel=روديل Arnel=أرنيل Noel=نويل Rommel=روميل',
    women: 'Maricel=ماريسيل Jocelyn=جوسلين Rowena=روينا Liza=ليزا Marites=ماريتس',
    families: 'Santos=سانتوس Reyes=رييس Bautista=باوتيستا Villanueva=فيانويفا Mercado=ميركادو',
  },
  NP: {
    men: 'Bishnu=بيشنو Dil=ديل Ram=رام Hari=هاري Prakash=براكاش',
    women: 'Sita=سيتا Gita=جيتا Maya=مايا Kamala=كامالا',
    families: 'Tamang=تامانغ Gurung=غورونغ Thapa=ثابا Rai=راي Magar=ماغار',
  },
  EG: {
    men: 'Mahmoud=محمود Karim=كريم Hossam=حسام Tamer=تامر',
    women: 'Heba=هبة Nagwa=نجوى Dalia=داليا Sahar=سحر',
    families: 'Elsayed=السيد Mansour=منصور Shahin=شاهين Fouad=فؤاد',
  },
  LK: {
    men: 'Nimal=نيمال Sunil=سونيل Chaminda=تشاميندا Ruwan=روان',
    women: 'Kumari=كوماري Nirmala=نيرمالا Chandrika=شاندريكا Malani=مالاني',
    families: 'Perera=بيريرا Fernando=فرناندو Silva=سيلفا Bandara=باندارا',
  },
  KE: {
    men: 'Brian=براين Kevin=كيفن Otieno=أوتينو Kamau=كاماو',
    women: 'Wanjiku=وانجيكو Achieng=أشينغ Faith=فيث Mercy=ميرسي',
    families: 'Mwangi=موانغي Odhiambo=أوديامبو Kariuki=كاريوكي Mutua=موتوا',
  },
  UG: {
    men: 'Isaac=إسحاق Moses=موسى Ronald=رونالد Denis=دينيس',
    women: 'Nakato=ناكاتو Grace=غريس Sarah=سارة Aisha=عائشة',
    families: 'Okello=أوكيلو Mugisha=موغيشا Namubiru=ناموبيرو Ssali=سالي',
  },
  ET: {
    men: 'Bekele=بيكيلي Dawit=داويت Tesfaye=تسفاي Girma=غيرما',
    women: 'Tigist=تيغيست Hirut=هيروت Meseret=ميسيريت Almaz=ألماز',
    families: 'Abebe=أبيبي Haile=هايلي Tadesse=تاديسي Worku=ووركو',
  },
  ID: {
    men: 'Agus=أغوس Budi=بودي Joko=جوكو Slamet=سلامت',
    women: 'Siti=ستي Dewi=ديوي Sri=سري Wati=واتي',
    families: 'Wijaya=ويجايا Santoso=سانتوسو Lestari=ليستاري Suryani=سورياني',
  },
};
