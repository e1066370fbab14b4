import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { defaultPolicy, policyNames, type Policy, type PolicyName } from '../../domain/measures/policy';
import { FaultMessage } from '../fault-message';
import { usePane } from '../pane-context';
import { Folded } from '../folded';
import { policyFrom } from './policy-texts';
import { useSession } from './use-session';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS } });

/** Values one may choose from, as they stand in cells; the other two are typed. */
const choices: { readonly [N in PolicyName]?: readonly string[] } = { mainIncome: ['最大', '过半'], blankMeans: ['否', '未知'] };

/** What the notice leaves open. Folded: the defaults are what most offices use, and say that they are ours. */
export function PolicyForm() {
  const styles = useStyles();
  const { words, measures } = usePane();
  const { session, state } = useSession();
  const { policy, policyTexts, policyFault, settingsAddress } = state;
  const chosen = policyNames.filter((name) => policyTexts[name] !== undefined).length;
  const title = `${words.policy.title} · ${chosen === 0 ? words.policy.allDefault : words.policy.changed(chosen)}`;
  return (
    <>
      {policyFault && settingsAddress !== null && (
        <FaultMessage words={{ what: words.policy.inWorkbook(settingsAddress), remedy: measures.policyFault(policyFault) }}>
          <Button size="small" onClick={() => void session.reload()}>
            {words.retry}
          </Button>
          <Button size="small" onClick={session.restorePolicy}>
            {words.policy.useDefaults}
          </Button>
        </FaultMessage>
      )}
      <Folded title={title}>
        <div className={styles.form}>
          {policyNames.map((name) => (
            <PolicyField key={name} name={name} />
          ))}
          {policy.chosen.size > 0 && (
            <Button size="small" appearance="subtle" onClick={session.restorePolicy}>
              {words.policy.restore}
            </Button>
          )}
        </div>
      </Folded>
    </>
  );
}

function PolicyField({ name }: { readonly name: PolicyName }) {
  const { words, measures } = usePane();
  const { session, state } = useSession();
  const text = state.policyTexts[name];
  const fault = state.policyFault?.kind === 'value' && state.policyFault.name === name ? measures.policyFault(state.policyFault) : undefined;
  const byDefault = measures.policyValue(defaultPolicy, name);
  const shown = (value: string): string => {
    const read = policyFrom({ [name]: value });
    const policy: Policy = 'policy' in read ? read.policy : defaultPolicy;
    return measures.policyValue(policy, name);
  };
  const options = choices[name];
  const basis = text === undefined ? measures.ownDefault : measures.officeChoice;
  return (
    <Field size="small" label={measures.policyNames[name]} hint={words.policy.hint(words.policy.hints[name], basis)} validationMessage={fault}>
      {options ? (
        <Select size="small" value={text ?? ''} onChange={(_, { value }) => session.setPolicy(name, value === '' ? undefined : value)}>
          <option value="">{words.policy.defaultOption(byDefault)}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {shown(option)}
            </option>
          ))}
        </Select>
      ) : (
        <Input size="small" value={text ?? ''} placeholder={words.policy.defaultOption(byDefault)} onChange={(_, { value }) => session.setPolicy(name, value.trim() === '' ? undefined : value)} />
      )}
    </Field>
  );
}
