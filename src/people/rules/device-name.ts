import type { Bilingual } from '@/platform/language'

const browsers: [RegExp, string][] = [
  [/MicroMessenger\//, '微信 WeChat'],
  [/Edg(?:A|iOS)?\//, 'Edge'],
  [/(?:OPR|Opera)\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/Version\/[\d.]+.*Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** What a person calls the device and browser behind a `User-Agent`. */
export function deviceName(agent: string | null | undefined): Bilingual {
  const found = [browsers, systems].map((names) => names.find(([sign]) => sign.test(agent ?? ''))?.[1]).filter((name) => name !== undefined)
  if (found.length > 0) return { zh: found.join(' · '), en: found.join(' · ') }
  return agent ? { zh: '程序或少见的浏览器', en: 'A program or a rare browser' } : { zh: '未知设备', en: 'Unknown device' }
}
