import type { MetaFunction } from "@remix-run/node";

export const meta: MetaFunction = () => [{ title: "Duiding" }];

export default function Home() {
  return (
    <main>
      <h1>Duiding</h1>
    </main>
  );
}
