/** The names of all checks, in the order of the page; labels say each of them in words. */
export const checkNames = [
  // A cell that cannot be read as what its field holds.
  'dateUnreadable', 'amountUnreadable', 'areaUnreadable', 'ageUnreadable', 'phoneUnreadable', 'codeUnknown', 'incomeYearMissing',
  // A cell that can be read, and is worth a look.
  'codeSpelling', 'studentElsewhere', 'amountImplausible', 'maskedText',
  // Ids, one state a check.
  'idDamaged', 'idUnreadable', 'idProvince', 'idDate', 'idFuture', 'idChecksum', 'certificateDigits', 'residencePermit', 'idOld', 'idCounty', 'idTooOld', 'idSpelling', 'idMasked', 'idAbsent',
  // What a person's cells say of one another.
  'birthDateDiffers', 'ageDiffers', 'sexDiffers', 'labourForAge', 'educationForAge', 'educationMissing', 'labourMissing', 'healthMissing',
  // What a household's cells say of one another.
  'blankField', 'nameMissing', 'sectionEmpty', 'headMissing', 'headsSeveral', 'headNameDiffers', 'spousesSeveral', 'spouseSameSex', 'idRepeated', 'certificateAndId', 'officerEndsEarly', 'phoneRepeated', 'causeContradicted', 'labourInFiveGuarantees',
] as const;

export type CheckName = (typeof checkNames)[number];
