import { index, route, type RouteConfig } from "@remix-run/route-config";

export default [
  index("routes/home.tsx"),
  route("health", "routes/health.ts"),
] satisfies RouteConfig;
