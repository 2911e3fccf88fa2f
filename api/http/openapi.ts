import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { NO_SECRETS } from '../../core/words/secrecy';
import { sessionCookie } from '../middleware/session-cookie';
import type { Endpoint } from './endpoint';

const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instance: z.string(),
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: '出错时的回答（RFC 9457），title 为中文，code 供程序判断' });

const refused = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });

const idempotencyKey = z.object({
  'Idempotency-Key': z.string().optional().meta({ description: '同一个键、同样的内容只办一次，再发得到原来的回答' }),
});

function routeOf({ method, path, tag, summary, description, authorisation, status, params, query, token, ...it }: Endpoint): RouteConfig {
  const body = it.body ?? it.given;
  const isOpen = authorisation === 'public';
  const isWrite = method === 'post';
  const said = [description ?? [], token === undefined ? [] : `接口令牌的用途：${token}`].flat().join('；');
  return {
    method,
    path,
    tags: [tag],
    summary,
    ...(said !== '' && { description: said }),
    ...(isOpen ? {} : { security: [{ session: [] }, ...(token === undefined ? [] : [{ token: [] }])] }),
    request: {
      ...(params && { params: params as z.ZodObject }),
      ...(query && { query }),
      ...(body && { body: { required: true, content: { 'application/json': { schema: body } } } }),
      ...(isWrite && { headers: idempotencyKey }),
    },
    responses: {
      [status]: { description: '成功', content: { 'application/json': { schema: it.response } } },
      ...(isOpen ? { 503: refused('暂时不能服务') } : { 401: refused('没有登录') }),
      ...(isOpen || authorisation === 'signedIn' ? {} : { 403: refused('没有权限') }),
      ...(params && { 404: refused('没有找到，或者不在本单位范围内') }),
      ...(isWrite && { 409: refused('现在的状态不能这样办') }),
      422: refused(isWrite ? '填写的内容有误，或者网址带了不认识的查询参数' : '查询条件有误，或者网址带了不认识的查询参数'),
    },
  };
}

/** The description of the API (OpenAPI 3.1), made from the endpoints themselves. */
export function openApiOf(endpoints: readonly Endpoint[], publicUrl: string): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', 'session', { type: 'apiKey', in: 'cookie', name: sessionCookie(publicUrl).name });
  registry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: '接口令牌，由安全管理员发放' });
  for (const it of endpoints) registry.registerPath(routeOf(it));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '督办 API',
      version: '1',
      description: `时刻为 ISO 8601（带时差），日期为县时间的 YYYY-MM-DD。登录用一次性链接，之后凭会话 Cookie；别的系统凭接口令牌（Authorization: Bearer），只能用在写明用途的地方。不认识的查询参数不会被忽略，而是被拒绝（422）；文字里换行算一个字，不能有空字符和半个字符。${NO_SECRETS}。`,
    },
    servers: [{ url: publicUrl }],
  });
}
