import type { Bilingual } from './language'

const noFile: Bilingual = { zh: '没有收到文件。请选好文件再保存。', en: 'No file arrived. Choose a file and save again.' }
const notWhole: Bilingual = { zh: '文件没有传完。请再选一次。', en: 'The file did not arrive whole. Choose it again.' }
const noFilesHere: Bilingual = { zh: '这里不收文件。', en: 'Files cannot be sent here.' }
const badFileName: Bilingual = {
  zh: '文件名不能用。请去掉里面的斜线和特殊符号，再传一次。',
  en: 'The name of the file cannot be used. Take slashes and special signs out of it and send it again.',
}
const badFileAddress: Bilingual = {
  zh: '文件的网址不能用：要以 http:// 或 https:// 开头，而且不在内部网络里。请检查网址。',
  en: 'The address of the file cannot be used: it must begin with http:// or https:// and not lie in an inner network. Check it.',
}
const fileNotFetched: Bilingual = {
  zh: '没能从这个网址取到文件。请检查网址，或先下载到电脑上再传。',
  en: 'The file could not be fetched from this address. Check the address, or download the file and send it from your computer.',
}
const noUploadDetail: Bilingual = {
  zh: '上传的请求里少了文件的名称、大小、类型或凭据。请再选一次文件。',
  en: 'The upload lacks the name, size, kind or receipt of the file. Choose the file again.',
}
const tooMuchAtOnce: Bilingual = {
  zh: '一次传得太多。请少选几个文件，或先压缩再传。',
  en: 'Too much was sent at once. Choose fewer files, or make them smaller first.',
}
const faultOfServer: Bilingual = {
  zh: '服务器出了问题，这次没有完成。请再试一次；还不行就请管理员看日志。',
  en: 'Something went wrong on the server. Try again; if it stays, ask an administrator to look at the log.',
}
const linkTooOld: Bilingual = {
  zh: '这个链接不对或已经过期。请重新申请一个。',
  en: 'This link is wrong or has expired. Ask for a new one.',
}
const lacksSomething: Bilingual = {
  zh: '请求里少了必须的内容。请填完整再发。',
  en: 'The request lacks something it needs. Fill in everything and send it again.',
}
const notHere: Bilingual = { zh: '这里没有这项功能。', en: 'That cannot be done here.' }

/** What Payload answers in English whatever the language asked for, in both. */
const known: Readonly<Record<string, Bilingual>> = {
  'Something went wrong.': faultOfServer,
  'Something went wrong': faultOfServer,
  'Server error': faultOfServer,
  'Expected response from the upload handler.': faultOfServer,
  'Unable to determine an HTTP(S) base URL for the external file.': faultOfServer,
  'There was an error initializing Payload': faultOfServer,
  'An unknown error occurred.': {
    zh: '出了没有料到的问题，这次没有完成。请再试一次；还不行就请管理员看日志。',
    en: 'Something unexpected happened, so this was not done. Try again; if it stays, ask an administrator to look at the log.',
  },
  'No file uploaded': noFile,
  'There was a problem while uploading the file.': notWhole,
  'Could not read uploaded file for validation.': notWhole,
  'Could not read uploaded file for type detection.': notWhole,
  'A file name is required.': badFileName,
  'Invalid filename': badFileName,
  'Invalid filename.': badFileName,
  'A valid filename is required for client uploads.': badFileName,
  'A valid URL string is required.': badFileAddress,
  'External file URLs must use HTTP or HTTPS.': badFileAddress,
  'Invalid external file URL.': badFileAddress,
  'Invalid file url': badFileAddress,
  'Redirect target is not allowed.': badFileAddress,
  'Request URL is missing.': badFileAddress,
  'The provided URL is not allowed.': badFileAddress,
  'Failed to fetch the file from the provided URL.': fileNotFetched,
  'Too many redirects.': fileNotFetched,
  'A valid MIME type is required for client uploads.': noUploadDetail,
  'A valid file size is required for client uploads.': noUploadDetail,
  'A verified client upload reference is required.': noUploadDetail,
  'Client upload reference does not match this request.': noUploadDetail,
  'Invalid or expired client upload reference.': noUploadDetail,
  'Invalid upload collection.': noFilesHere,
  'Request is not eligible for file upload': noFilesHere,
  'SVG and XML files must be uploaded through Payload.': { zh: '这里不收 SVG 和 XML 文件。', en: 'SVG and XML files cannot be sent here.' },
  'Multipart limit has been reached': tooMuchAtOnce,
  'Multipart request size limit has been reached': tooMuchAtOnce,
  'Invalid JSON': { zh: '请求的内容不是正确的 JSON。请检查发送它的程序。', en: 'The request holds no valid JSON. Check the program that sends it.' },
  'Token is either invalid or has expired.': linkTooOld,
  'Verification token is invalid.': linkTooOld,
  'Missing required data.': lacksSomething,
  'Missing email.': { zh: '请填写电子邮件。', en: 'Enter the email address.' },
  'Missing username.': { zh: '请填写用户名。', en: 'Enter the user name.' },
  'Username or email is required': { zh: '请填写用户名或电子邮件。', en: 'Enter the user name or the email address.' },
  'Missing ID of document to update.': lacksSomething,
  'Missing ID of version to restore.': lacksSomething,
  'Missing ID of version.': lacksSomething,
  'field must be specified': lacksSomething,
  'No User': { zh: '没有人登录。请先登录。', en: 'Nobody is signed in. Sign in first.' },
  'Incorrect collection': { zh: '登录的账号不能在这里用。请用后台的账号登录。', en: 'This account cannot be used here. Sign in with an account of the desk.' },
  'Folders are not enabled': notHere,
  'Pasting from URL is not enabled for this collection.': notHere,
  'Not supported': notHere,
}

/** A stock error in both languages; null when Payload says it in the reader's language, or it is not known. */
export function stockError(message: unknown): Bilingual | null {
  return typeof message === 'string' && Object.hasOwn(known, message) ? (known[message] ?? null) : null
}
