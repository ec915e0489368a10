import { daysBetween } from '../../domain/calendar'
import type { Task } from '../../domain/tasks'
import { isOverdue } from '../../domain/tasks'
import type { Day } from '../../domain/values'
import { TextLink } from '../link'
import { Paragraph } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import { taskAddress } from './task-address'

/** So many days before its day a task is pressing. */
const REMINDED = 7

export interface WaitingTask {
  task: Task
  engagementId: string
  /** Its title; null where the page is about that engagement alone. */
  engagement: string | null
}

/** What waits, with the reason and the day: one line each, the most urgent first. */
export function TaskList({ tasks, today }: { tasks: WaitingTask[]; today: Day }) {
  const text = useText()
  if (tasks.length === 0) return <Paragraph>{text.work.nothing}</Paragraph>
  return (
    <ul className="duiding-ruled-list duiding-tasks">
      {tasks.map((one, index) => (
        <li key={index} className="duiding-task">
          <div>
            <TextLink to={taskAddress(one.engagementId, one.task)}>{text.work.task(one.task)}</TextLink>
            {one.task.kind === 'answer-clarification' && (
              <p className="duiding-task__question" dir="auto">
                {one.task.question}
              </p>
            )}
            <p className="duiding-small duiding-soft">
              {text.work.why(one.task)}
              {one.engagement && (
                <>
                  {' '}
                  <span className="duiding-task__of">{one.engagement}</span>
                </>
              )}
            </p>
          </div>
          <Due task={one.task} today={today} />
        </li>
      ))}
    </ul>
  )
}

function Due({ task, today }: { task: Task; today: Day }) {
  const text = useText()
  const format = useFormat()
  if (task.due === null) return null
  if (task.kind === 'answer-request' && task.asked)
    return (
      <Status tone="still" shape="half">
        {text.work.asked(format.day(task.asked))}
      </Status>
    )
  if (isOverdue(task, today))
    return (
      <Status tone="bad" shape="warning">
        {text.work.late(format.day(task.due))}
      </Status>
    )
  const left = daysBetween(today, task.due)
  if (left > REMINDED) return <span className="duiding-nowrap">{text.work.before(format.day(task.due))}</span>
  return (
    <Status tone="care" shape="half">
      {left === 0 ? text.work.today : text.work.daysLeft(left, format.day(task.due))}
    </Status>
  )
}
