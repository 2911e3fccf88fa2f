import type { VNode } from 'preact';
import type { DocumentHead, OfficialDocument } from '../../../core/documents/official-document';

const Head = ({ head }: { readonly head: DocumentHead }): VNode => (
  <>
    <p class="red-head">{head.mark}</p>
    {head.is !== 'slip' && <p class="centre">{head.is === 'specialReport' ? head.issue : head.number}</p>}
    {head.is === 'specialReport' && (
      <p class="ends">
        <span>{head.issuer}</span>
        <span>{head.date}</span>
      </p>
    )}
    <hr />
  </>
);

/** A document as it will be printed, in the page (预览): what it says from head to imprint; how it is set is seen in the file. */
export const DocumentPreview = ({ document }: { readonly document: OfficialDocument }): VNode => {
  const { head, title, addressees, body, annexes, signature, imprint } = document;
  return (
    <div class="paper">
      <Head head={head} />
      <h3 class="centre">{title}</h3>
      {addressees !== undefined && <p>{addressees}：</p>}
      {body.map(({ is, text }) => (is === 'text' ? <p class="indented">{text}</p> : <h4>{text}</h4>))}
      {annexes.length > 0 && (
        <p>
          {annexes.map((annex, at) => (
            <span class="unit">{`附件${annexes.length > 1 ? at + 1 : ''}：${annex.title}`}</span>
          ))}
        </p>
      )}
      {signature && (
        <p class="signed">
          {signature.issuer}
          <br />
          {signature.date}
        </p>
      )}
      {imprint && (
        <p class="ends imprint">
          <span>{imprint.printedBy}</span>
          <span>{imprint.printedOn}</span>
        </p>
      )}
    </div>
  );
};
