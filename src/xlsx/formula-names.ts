/** Functions Excel writes with a prefix because Excel 2007 did not know them; the few with two prefixes stand in `sheetFunctions`. */
const newFunctions = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE ' +
    'CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT ' +
    'FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ' +
    'ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTOF PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI PIVOTBY POISSON.DIST QUARTILE.EXC QUARTILE.INC QUERYSTRING RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT ' +
    'REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE ' +
    'TEXTJOIN TEXTSPLIT TOCOL TOROW TRANSLATE DETECTLANGUAGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST ENCODEURL FILTERXML ANCHORARRAY TRIMRANGE'
  ).split(' '),
);
const sheetFunctions = new Set(['FILTER', 'SORT']);

/** Text in double quotes and quoted sheet names, which no renaming may touch. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

const outsideQuotes = (formula: string, change: (code: string) => string): string =>
  QUOTED.test(formula) ? formula.split(QUOTED).map((piece, index) => (index % 2 === 1 ? piece : change(piece))).join('') : change(formula);

/** A formula as a file writes it, as people type it: without prefixes, custom functions as `NAMESPACE.FUNCTION`. */
export const fromFileFormula = (formula: string, namespace: string): string => {
  if (!formula.includes('_xl')) return formula;
  return outsideQuotes(formula, (code) =>
    code
      .replace(new RegExp(`_xldudf_${namespace}_`, 'gi'), `${namespace}.`)
      .replace(/_xlfn\._xlws\.|_xlfn\.|_xlws\.|_xlpm\./gi, '')
      // Reading: other add-ins' functions keep the name the file gives them; we cannot know where its dots were.
      .replace(/_xludf\.(?=[A-Z])/gi, ''),
  );
};

/** A formula as people type it, as Excel writes it to a file. */
export const toFileFormula = (formula: string, namespace: string): string => {
  const declared = declaredNames(formula);
  return outsideQuotes(formula, (code) =>
    code.replace(/([\p{L}_\\][\p{L}\p{N}_.\\]*)(\s*\()?/gu, (whole, name: string, opens: string | undefined, at: number) => {
      if (at > 0 && /[\p{N}$]/u.test(code[at - 1] ?? '')) return whole;
      const upper = name.toUpperCase();
      if (declared.has(upper)) return `_xlpm.${name}${opens ?? ''}`;
      if (opens === undefined) return whole;
      if (upper.startsWith(`${namespace}.`)) return `_xldudf_${upper.replaceAll('.', '_')}${opens}`;
      if (sheetFunctions.has(upper)) return `_xlfn._xlws.${name}${opens}`;
      return newFunctions.has(upper) ? `_xlfn.${name}${opens}` : whole;
    }),
  );
};

/** The names LET and LAMBDA declare, in upper case: the file writes them with a prefix wherever they stand. */
const declaredNames = (formula: string): Set<string> => {
  const names = new Set<string>();
  if (!/\b(LET|LAMBDA)\s*\(/i.test(formula)) return names;
  const code = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length));
  for (const call of code.matchAll(/\b(LET|LAMBDA)\s*\(/gi)) {
    const start = (call.index ?? 0) + call[0].length;
    const parameters: string[] = [];
    let depth = 0;
    let from = start;
    for (let at = start; at < code.length; at++) {
      const character = code[at] ?? '';
      if ('([{'.includes(character)) depth += 1;
      const ends = depth === 0 && (character === ')' || character === ',');
      if (')]}'.includes(character)) depth -= 1;
      if (ends) {
        parameters.push(code.slice(from, at).trim());
        from = at + 1;
        if (character === ')') break;
      }
    }
    // The last parameter is the result; LET has a value after each name.
    parameters.slice(0, -1).forEach((parameter, index) => {
      if ((call[1]?.toUpperCase() === 'LAMBDA' || index % 2 === 0) && /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(parameter)) names.add(parameter.toUpperCase());
    });
  }
  return names;
};
