import express, { Router } from 'express';
// By its file: the package itself would load the browser's programs into this process.
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path';

const pageWith = (icon: string) => `<!doctype html>
<html lang="zh-CN">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>接口说明 - 督办系统</title>
  <link rel="stylesheet" href="./swagger-ui.css">
  <link rel="icon" href="${icon}" type="image/svg+xml">
</head>
<body>
  <div id="swagger-ui"></div>
  <script src="./swagger-ui-bundle.js"></script>
  <script src="./swagger-initializer.js"></script>
</body>
</html>
`;

const INITIALIZER = `window.onload = () => {
  window.ui = window.SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#swagger-ui',
    deepLinking: true,
    validatorUrl: null,
    presets: [window.SwaggerUIBundle.presets.apis],
    layout: 'BaseLayout',
  });
};
`;

/** The page of the API's description: served from this machine, asks no other; its style sheet is inline, so this page alone may have one. */
export function docs(icon: string): Router {
  const router = Router();
  const page = pageWith(icon);
  router.use((_req, res, next) => {
    res.set(
      'Content-Security-Policy',
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
    );
    next();
  });
  router.get('/', (_req, res) => void res.type('html').send(page));
  router.get('/swagger-initializer.js', (_req, res) => void res.type('js').send(INITIALIZER));
  router.use(express.static(getAbsoluteFSPath(), { index: false }));
  return router;
}
