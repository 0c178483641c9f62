# The server in an image: built with everything, run with what production needs and no more.
# The version of Node that the tests run on; any from 20 on will do.
ARG NODE_VERSION=20.20.2

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without the scripts: the package builds itself after an installation, and its sources are not here yet.
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY graph graph
COPY ingest ingest
COPY src src
RUN npm run build

FROM node:${NODE_VERSION}-bookworm-slim AS production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:${NODE_VERSION}-bookworm-slim
LABEL org.opencontainers.image.title="Sporbar" org.opencontainers.image.licenses="MIT"
WORKDIR /app
COPY package.json schema.graphql mutations.graphql ./
COPY corpus corpus
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/dist dist
# What people decide, and the store where it is a file: the only place that is written to.
RUN install -d -o node -g node /data
VOLUME /data
USER node
ENV NODE_ENV=production SPORBAR_HOST=0.0.0.0 SPORBAR_STORE=/data/graph.db
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/src/cli/main.js"]
CMD ["serve", "--bundled"]
