import express, { Router } from 'express';
import { getAbsoluteFSPath } from 'swagger-ui-dist';

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
export function docs(): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.set(
      'Content-Security-Policy',
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'",
    );
    next();
  });
  router.get('/swagger-initializer.js', (_req, res) => void res.type('js').send(INITIALIZER));
  router.use(express.static(getAbsoluteFSPath()));
  return router;
}
