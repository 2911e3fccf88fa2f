import type { VNode } from 'preact';
import { ActionCard } from '../../../../api/ui/components/action-card';
import { Tag } from '../../../../api/ui/components/tag';
import { type FirstStep, firstSteps, type SetUp } from '../../rules/first-steps';
import { firstStepWords, stepNames } from '../../words/first-step-words';

const Button = ({ step: { code, isNext } }: { readonly step: FirstStep }): VNode | null => {
  const { button } = firstStepWords[code];
  if (button === undefined) return null;
  return (
    <a class={isNext ? 'button' : 'button second'} href={button.href}>
      {button.label}
    </a>
  );
};

/** The way from an empty instance to its first notice: what is done, and the page on which the next step is taken. */
export const FirstStepsView = ({ setUp }: { readonly setUp: SetUp }): VNode => {
  const steps = firstSteps(setUp);
  const at = steps.findIndex(({ isNext }) => isNext);
  const next = steps[at];
  return (
    <section aria-label="第一次使用">
      {next && <ActionCard title={`${stepNames[at] ?? ''}：${firstStepWords[next.code].title}`} hint="四步做完，系统就开始按时限催办。" />}
      <ol class="steps">
        {steps.map((step, place) => (
          <li class={step.isNext ? 'next' : undefined}>
            <h2>
              {stepNames[place]}　{firstStepWords[step.code].title} {step.isDone && <Tag>✓ 已完成</Tag>}
            </h2>
            <p>{firstStepWords[step.code].text(setUp, step.isDone)}</p>
            {!step.isDone && <Button step={step} />}
          </li>
        ))}
      </ol>
      <p>
        想先看看办起来是什么样？<a href="/help/demo">看演示</a>：一个虚构的县，督办正进行到一半。
      </p>
    </section>
  );
};
