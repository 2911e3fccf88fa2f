import type { ComponentChildren, VNode } from 'preact';
import { BoxSamples, FactSamples, LightSamples } from './box-samples';
import { FormSamples } from './form-samples';
import { TableSamples } from './table-samples';

const Sample = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }): VNode => (
  <section class="sample">
    <h2>{name}</h2>
    {children}
  </section>
);

/** Every component in its states, with invented data: what a designer looks at and the browser test photographs. */
export const GalleryView = (): VNode => (
  <>
    <h1>组件</h1>
    <Sample name="亮灯和标签">
      <LightSamples />
    </Sample>
    <Sample name="提示">
      <BoxSamples />
    </Sample>
    <Sample name="事实、数字、折叠、经过">
      <FactSamples />
    </Sample>
    <Sample name="表格">
      <TableSamples />
    </Sample>
    <Sample name="表单">
      <FormSamples />
    </Sample>
  </>
);
