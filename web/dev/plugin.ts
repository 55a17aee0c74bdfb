import type { Plugin } from 'vite';

/** In development every address of the app answers with the page, as the server does. */
export function twin(): Plugin {
  return {
    name: 'serai-twin',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const page = request.headers.accept?.includes('text/html') && !/^\/(app|api|widget|hooks|@)/.test(request.url ?? '');
        if (page) request.url = '/app/';
        next();
      });
    },
  };
}
