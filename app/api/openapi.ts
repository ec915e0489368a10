import { z } from 'zod'
import { OPERATIONS, type Operation } from './operations'
import { evidenceList, packResult, problem, requestList } from './wire'

const SCHEMAS = { RequestList: requestList, EvidenceList: evidenceList, PackResult: packResult, Problem: problem }

/** The description of the HTTP API (OpenAPI 3.1), made from the schemas with which it answers. */
export function openApi(origin: string): object {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Duiding',
      version: '1',
      description: 'For programs that hand in evidence packs. Sentences are Dutch; with Accept-Language: en they are English.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: origin }],
    security: [{ token: [] }],
    paths: Object.fromEntries([...new Set(OPERATIONS.map((one) => one.path))].map((path) => [path, methodsOf(path)])),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'duiding_…', description: 'Made in an engagement, under Keys for programs' },
      },
      schemas: Object.fromEntries(Object.entries(SCHEMAS).map(([name, schema]) => [name, bare(schema)])),
    },
  }
}

const methodsOf = (path: string) =>
  Object.fromEntries(OPERATIONS.filter((one) => one.path === path).map((one) => [one.method, described(one)]))

function described({ id, summary, open, query = [], body, answers }: Operation): object {
  return {
    operationId: id,
    summary,
    ...(open ? { security: [] } : {}),
    parameters: [
      ...query.map(({ name, description, values }) => ({ name, in: 'query', description, schema: { type: 'string', enum: values } })),
      { name: 'Accept-Language', in: 'header', description: 'Language of sentences', schema: { type: 'string', examples: ['nl', 'en'] } },
    ],
    ...(body
      ? { requestBody: { required: true, content: Object.fromEntries(Object.entries(body).map(([type, schema]) => [type, { schema }])) } }
      : {}),
    responses: Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, answered(answer)])),
  }
}

function answered({ description, schema }: Operation['answers'][number]): object {
  const name = Object.entries(SCHEMAS).find(([, one]) => one === schema)?.[0]
  const content = name ? { $ref: `#/components/schemas/${name}` } : { type: 'object' }
  return { description, content: { [schema === problem ? 'application/problem+json' : 'application/json']: { schema: content } } }
}

function bare(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema)
  return rest
}
