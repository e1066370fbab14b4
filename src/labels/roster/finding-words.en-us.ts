import { codeLists } from '../../domain/codes/code-lists';
import type { CodeListName } from '../../domain/roster/fields';
import type { FindingWords, FoundWords } from './finding-words';

// Codes and cell texts stay Chinese: they are what stands in the sheet.
const quote = (text: string | number): string => `“${text}”`;
const namesOf = (list: string | number): string => {
  // values.list is a CodeListName wherever codeUnknown found something.
  const { names } = codeLists[list as CodeListName];
  return names.length > 16 ? `${names.slice(0, 3).join(', ')} … (${names.length} in all)` : names.join(', ');
};
const putIn = ({ remedy }: FoundWords): string => `Change to “${remedy}”`;
const dateFaults: Record<string, string> = { form: 'In no spelling of a date', year: 'The year is not between 1800 and 2199', month: 'There is no such month', day: 'There is no such day' };
const idParts: Record<string, string> = { category: 'category (19th digit) should be 1 to 7', grade: 'grade (20th digit) should be 1 to 4' };
const sections: Record<string, string> = { members: 'Members', officers: 'Assistance officers', assistance: 'Assistance measures' };
const damages: Record<string, string> = { number: 'the cell holds a number', exponent: 'it became an exponent', zeros: 'it ends in 000 and its check character does not fit' };

export const findingWordsEnUS: FindingWords = {
  severities: { error: 'error', warning: 'suspect', hint: 'hint' },
  place: (label, section, line) => (section ? `${sections[section]}, line ${line}, “${label}”` : `“${label}”`),
  sentence: (place, what, remedy) => `${place}: ${what}. ${remedy}.`,
  checks: {
    dateUnreadable: {
      title: 'Not a date',
      what: ({ text }) => `${text} is not a date`,
      why: ({ values }) => dateFaults[values.why],
      remedy: ({ remedy }) => (remedy ? `The valid id says ${remedy}` : 'Write eight digits, like 19730304; 2017年1月 for a month, 长期 for no end'),
      button: ({ remedy }) => `Fill in ${remedy} from the id`,
    },
    amountUnreadable: { title: 'Not an amount', what: ({ text }) => `${quote(text)} is not an amount`, why: () => 'It cannot be read, and totals would leave it out', remedy: () => 'Write a number, or one like 3,010元 or 1.2万元' },
    areaUnreadable: { title: 'Not a floor area', what: ({ text }) => `${quote(text)} is not a floor area`, why: () => 'No square metres can be read', remedy: () => 'Write square metres, like 53 or 53平方米' },
    ageUnreadable: { title: 'Not an age', what: ({ text }) => `${quote(text)} is not an age`, why: () => 'No years can be read', remedy: () => 'Write years, like 45; 0 before the first birthday' },
    phoneUnreadable: {
      title: 'Phone number not right',
      what: ({ text, values }) => (values.why === 'length' ? `${quote(text)} has the wrong number of digits` : values.why === 'damaged' ? `Excel turned ${quote(text)} into an exponent` : `${quote(text)} is not a phone number`),
      why: () => 'Mobiles have 11 digits, landlines 7 or 8 and an area code',
      remedy: () => 'Check and write it again; 、 between several numbers, 无 for none',
    },
    codeUnknown: { title: 'Not an official name', what: ({ text, label }) => `${quote(text)} is no official name for ${quote(label)}`, why: ({ values }) => `The names: ${namesOf(values.list)}`, remedy: () => 'Use one of them; the text is kept, and can be saved as it is' },
    incomeYearMissing: { title: 'Income year missing', what: ({ text }) => (text === '' ? 'It is not said which year the income per head is of' : `${quote(text)} is not a year`), why: () => 'Without it nobody knows which line to compare with', remedy: () => 'Write four digits, like 2017' },
    codeSpelling: {
      title: 'Another spelling of a name',
      what: ({ text, remedy }) => `The official name for ${quote(text)} is ${quote(remedy ?? '')}`,
      why: ({ values }) => (values.how === 'misspelling' ? 'It looks like a slip' : 'One meaning in two spellings is counted as two'),
      remedy: ({ remedy }) => `It can be changed to ${quote(remedy ?? '')}`,
      button: putIn,
    },
    studentElsewhere: { title: 'School status in another column', what: ({ text, label }) => `${quote(text)} says that the person goes to school, not ${quote(label)}`, why: () => 'Attachment 1 has no column for it, and it is often written next door', remedy: () => 'It may stay; in the system it goes into 在校生状况' },
    amountImplausible: { title: 'Unlikely amount', what: ({ text, values }) => (values.bound === 'high' ? `${quote(text)} is more than 100,000 yuan` : `${quote(text)} is not more than 0`), why: () => 'Usually the unit or the decimal point', remedy: () => 'Check the amount and its unit' },
    maskedText: { title: 'Covered', what: ({ text }) => `${quote(text)} is covered`, why: () => 'Covered text cannot be checked or used', remedy: () => 'Write it in full for use inside the office; leave it in a public notice' },
    idDamaged: { title: 'ID number damaged', what: ({ values }) => `Excel changed the id: ${damages[values.by]}`, why: () => 'Excel keeps 15 digits of a number: the rest is lost and cannot be had back', remedy: () => 'Format the column as text, then write the id again from the document' },
    idUnreadable: {
      title: 'Not an ID number',
      what: ({ text, values }) => (values.why === 'length' ? `${quote(text)} has ${values.length} characters` : `${quote(text)} is not an ID number`),
      why: () => 'Resident ids have 18 (formerly 15), disability certificates 20 (replacements 22)',
      remedy: () => 'Check it against the document; write 无 where there is none',
    },
    idProvince: { title: 'Province code not right', what: ({ text }) => `${quote(text)} does not begin with a province code`, why: () => 'The first two digits are a province', remedy: () => 'Check the first six digits against the document' },
    idDate: { title: 'No date in the ID number', what: ({ text, values }) => `${values.date}, digits 7 to 14 of ${quote(text)}, is not a date`, why: () => 'Digits 7 to 14 are the date of birth', remedy: () => 'Check it against the document' },
    idFuture: { title: 'Date of birth to come', what: ({ text }) => `The date of birth in ${quote(text)} is after today`, why: () => 'Nobody is born after the day of the check', remedy: () => 'Check digits 7 to 14 against the document' },
    idChecksum: { title: 'Check character does not fit', what: ({ text }) => `The check character of ${quote(text)} does not fit`, why: () => 'The last character follows from the 17 before it: one of them is wrong, or two changed places', remedy: () => 'Compare every digit with the document' },
    certificateDigits: { title: 'Category or grade not right', what: ({ values }) => `On the disability certificate, ${idParts[values.part]}, and is ${values.digit}`, why: () => 'A certificate is the resident id, the category and the grade', remedy: () => 'Check the last two digits against the certificate' },
    residencePermit: { title: 'Residence permit', what: ({ text }) => `${quote(text)} is a residence permit of Hong Kong, Macao or Taiwan`, why: () => 'Numbers with 81, 82, 83 are rare among registered households', remedy: () => 'Leave it where that is so; else check the first two digits' },
    idOld: {
      title: 'Old number of 15 digits',
      what: ({ values }) => (values.why === 'century' ? 'An old number of 15 digits, whose year of birth is in doubt' : 'An old number of 15 digits'),
      why: ({ values }) => (values.why === 'century' ? '15 digits leave out the century: the sequence is one for people past a hundred, or it would make the person as old' : 'The system takes 18'),
      remedy: ({ values }) => (values.why === 'century' ? 'Write the 18 characters of the present document' : 'Upgrade it to 18, then compare with the document'),
      button: () => 'Upgrade to 18',
    },
    idCounty: { title: 'Unknown county code', what: ({ text }) => `Digits 3 to 6 of ${quote(text)} are no county code that Fujian ever had`, why: () => 'An id keeps the code it was first given; our list may lack it', remedy: () => 'Check the first six digits; leave it where they are right' },
    idTooOld: { title: 'Very old', what: ({ values }) => `Born in ${values.year} by the id`, why: ({ values }) => (values.why === 'tooEarly' ? 'Nobody of that year lived when ids were first given' : 'That is more than 120 years'), remedy: () => 'Check the year of birth; take off who has died' },
    idSpelling: { title: 'Spelling of the ID number', what: () => 'The id is right, its spelling is not', why: () => 'Full width, spaces, a small x or other signs spoil comparing', remedy: () => 'It can be put into its plain form', button: () => 'Put into plain form' },
    idMasked: { title: 'ID number covered', what: ({ text }) => `${quote(text)} is covered`, why: () => 'A covered id is neither checked nor compared', remedy: () => 'Write it in full for use inside the office; leave it in a public notice' },
    idAbsent: { title: 'No ID number', what: () => 'No ID number', why: () => 'The national system takes nobody without one', remedy: () => 'Manage the person outside the system (系统外) and enter them once they are registered' },
    birthDateDiffers: { title: 'Birth date differs from the id', what: ({ text, values }) => `${text} is not the id’s ${values.expected}`, why: () => 'Both should be one day', remedy: () => 'Check both against the document', button: ({ remedy }) => `Fill in ${remedy} from the id` },
    ageDiffers: {
      title: 'Age does not fit',
      what: ({ text, values }) => `${text} does not fit the ${values.basis === 'id' ? 'id' : 'date of birth'}: ${values.least === values.most ? values.least : `${values.least} to ${values.most}`} expected`,
      why: ({ values }) => `Born ${values.born}: neither completed years nor the difference of years gives it`,
      remedy: () => 'Check the age and the id',
      button: ({ remedy }) => `Change to ${remedy}`,
    },
    sexDiffers: { title: 'Sex differs from the id', what: ({ text, values }) => `${quote(text)} does not fit the id’s sex (${values.expected})`, why: () => 'The 17th digit is odd for men, even for women', remedy: () => 'Check this cell and the id', button: putIn },
    labourForAge: {
      title: 'Working age without ability to work',
      what: ({ text, values }) => `Aged ${values.age}${values.healthy === 'yes' ? ', healthy' : ''}, with ${quote(text)}`,
      why: ({ values }) => (values.healthy === 'yes' ? 'Who is healthy and of working age can usually work' : 'At working age the system writes 丧失劳动力'),
      remedy: () => 'Check; leave it where it is so',
      button: putIn,
    },
    educationForAge: { title: 'Education beyond the age', what: ({ text, values }) => `Aged ${values.age}, with ${quote(text)}`, why: () => 'Up to 14 nobody has begun 高中 as a rule', remedy: () => 'Check the age and the education' },
    educationMissing: { title: 'Education missing', what: () => 'Education is blank', why: ({ remedy }) => (remedy ? 'Below six the system writes 学龄前儿童' : 'Everybody who does not go to school has one'), remedy: () => 'Fill it in; 在校生 for who goes to school', button: ({ remedy }) => `Fill in “${remedy}”` },
    labourMissing: { title: 'Ability to work missing', what: ({ values }) => `Aged ${values.age}, ability to work is blank`, why: () => 'It is asked of everybody from 16 to 65 who does not go to school', remedy: () => 'Fill it in' },
    healthMissing: { title: 'Health missing', what: () => 'Health is blank', why: () => 'It is asked of everybody', remedy: () => 'Fill it in; several where several apply' },
    blankField: { title: 'Blank', what: ({ label }) => `${quote(label)} is blank`, why: () => 'The system asks for it', remedy: ({ remedy }) => (remedy ? 'It stands elsewhere on the page' : 'Fill it in; it can be saved without'), button: ({ remedy }) => `Fill in “${remedy}”` },
    nameMissing: { title: 'Name missing', what: () => 'This line has no name', why: () => 'Nobody knows of whom it speaks', remedy: () => 'Write the name, or take the line out' },
    sectionEmpty: { title: 'Section empty', what: ({ values }) => `${sections[values.section]}: not a line`, why: () => 'The notice wants responsibility and projects to reach each household', remedy: () => 'Fill it in; leave it blank where there is nothing' },
    headMissing: { title: 'No head of household', what: () => 'No member is 户主', why: () => 'The head is a member too, and stands in the first line', remedy: ({ remedy }) => (remedy ? 'This line bears the head’s name' : 'Write 户主 as the head’s relationship'), button: ({ remedy }) => `Fill in “${remedy}”` },
    headsSeveral: { title: 'Several heads', what: ({ values }) => `Line ${values.first} is 户主 already`, why: () => 'A household has one head', remedy: () => 'Check who it is' },
    headNameDiffers: { title: 'Head’s name differs', what: ({ text, values }) => `${quote(text)} is not ${quote(values.member)}, the 户主 in line ${values.line} of the members`, why: () => 'The head stands twice on the page, and is one person', remedy: () => 'Check both' },
    spousesSeveral: { title: 'Several spouses', what: ({ values }) => `Line ${values.first} is 配偶 already`, why: () => 'A head has one spouse', remedy: () => 'Check the relationships' },
    spouseSameSex: { title: 'Head and spouse of one sex', what: ({ values }) => `Head and spouse are both ${values.sex} by their ids`, why: () => 'Usually a relationship or an id is wrong', remedy: () => 'Check the relationship and both ids' },
    idRepeated: { title: 'ID number repeated', what: ({ values }) => `The same id as in ${'row' in values ? `data row ${values.row}` : `line ${values.line}`}`, why: () => 'The same first 18 characters are the same person', remedy: () => 'Take out the repetition, or mend the wrong one' },
    certificateAndId: {
      title: 'One person by id and by certificate',
      what: ({ values }) => `The same person as in ${'row' in values ? `data row ${values.row}` : `line ${values.line}`}: once by resident id, once by disability certificate`,
      why: () => 'A certificate begins with the resident id',
      remedy: () => 'Make them one line, with one of the two',
    },
    officerEndsEarly: { title: 'Ends before it begins', what: ({ text, values }) => `${text} is before ${values.from}`, why: () => 'No term ends before it begins', remedy: () => 'Check both dates' },
    phoneRepeated: { title: 'Phone repeated', what: ({ values }) => (values.whose === 'household' ? 'The same phone as the household’s' : `The same phone as the officer’s in line ${values.line}`), why: () => 'The system knows officers by their phone, and refuses the second', remedy: () => 'Write the officer’s own number' },
    labourInFiveGuarantees: { title: 'Five guarantees and able to work', what: ({ text, values }) => `A member of a ${quote(values.type)} household, aged ${values.age}, with ${quote(text)}`, why: () => 'Five guarantees (特困供养) are for people who cannot work', remedy: () => 'Check the household type and the ability to work; leave it where it is so' },
    causeContradicted: {
      title: 'Cause does not fit the members',
      what: ({ values }) => (values.cause === '因病' ? 'The cause is 因病, and every member is 健康' : 'The cause is 因残, and no member is 残疾'),
      why: () => 'The system’s comparison will list it',
      remedy: () => 'Check the cause and the members’ health',
    },
  },
};
