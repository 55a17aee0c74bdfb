/** Endpoints that speak the OpenAI protocol, with a model of each that is a good start. */
export const PRESETS = [
  { name: 'DeepSeek', baseUrl: 'https://api.deepseek.com/v1', model: 'deepseek-chat' },
  { name: 'Qwen', baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1', model: 'qwen-plus' },
  { name: 'OpenAI', baseUrl: 'https://api.openai.com/v1', model: 'gpt-4o-mini' },
  { name: 'Ollama', baseUrl: 'http://localhost:11434/v1', model: 'qwen2.5:7b' },
] as const;
