/** Letters as plain text and as html: a phone shows either in one column. No script, no picture, nothing fetched. */
export const TEXT = `{{name}}同志：

{{{opening}}}
{{#each lines}}

{{number}}. {{#if event}}[{{{event}}}] {{/if}}{{#if colour}}【{{{colour}}}】{{/if}}{{{title}}}
   单位：{{{unit}}}
   应办：{{{owed}}}
   时限：{{{deadline}}}
{{#each notes}}   {{{this}}}
{{/each}}   查看：{{{link}}}
{{/each}}

{{{closing}}}
`;

export const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body style="margin:0 auto;max-width:640px;padding:16px;color:#222"><p>{{name}}同志：</p><p>{{opening}}</p>{{#each lines}}<div style="margin:12px 0;padding:8px 12px;border-left:4px solid {{colourCode}}"><b>{{number}}. {{#if event}}[{{event}}] {{/if}}{{#if colour}}<span style="color:{{colourCode}}">【{{colour}}】</span>{{/if}}{{title}}</b><br>单位：{{unit}}<br>应办：{{owed}}<br>时限：{{deadline}}{{#each notes}}<br>{{this}}{{/each}}<br><a href="{{link}}">查看任务</a></div>{{/each}}<p style="color:#8c8c8c">{{closing}}</p></body></html>`;
