import { modelNamed, modelsSource } from '../hosts/models.ts';

/** What is known of a model of Copilot's picker. Markdown; empty where it is unknown. */
export function describeModel(name: string): string {
  const model = modelNamed(name);
  if (model === undefined) return '';
  const source = `*As of ${modelsSource.asOf}; models differ by account.*`;
  switch (model.state.is) {
    case 'current':
      return `${model.name}: a model of GitHub Copilot.\n\n${source}`;
    case 'retired': {
      const { date, alternative } = model.state;
      const now = alternative === undefined ? '' : ` ${alternative} takes its place.`;
      return `${model.name}: GitHub retired this model on ${date}.${now}\n\n${source}`;
    }
    default:
      return `${model.name}: GitHub has announced that this model will go, or its state is not known for certain.\n\n${source}`;
  }
}
