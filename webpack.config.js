import CopyPlugin from 'copy-webpack-plugin';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';
import webpack from 'webpack';
import { CustomFunctionsPlugin } from './.config/custom-functions-plugin.js';
import { helpPage } from './.config/help-page.js';

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const officeClient = 'node_modules/@microsoft/office-js';

/** What Excel asks of the Office.js package on Windows, Mac and the web, beside what the browser edition loads. */
const officeFiles = [
  'LICENSE.md',
  'dist/office.js',
  'dist/excel-win32-16.01.js',
  'dist/excel-win32-16.01-core.js',
  'dist/excel-mac-16.00.js',
  'dist/excel-mac-16.00-core.js',
  'dist/excel-web-16.00.js',
  'dist/excel-web-16.00-core.js',
  'dist/o15apptofilemappingtable.js',
  'dist/custom-functions-runtime.js',
  'dist/es6-promise.js',
  'dist/telemetry/oteljs.js',
  'dist/telemetry/oteljs_agave.js',
  'dist/zh-cn/office_strings.js',
  'dist/en-us/office_strings.js',
];

const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  performance: { hints: false },
  stats: 'errors-warnings',
  resolve: { extensions: ['.tsx', '.ts', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: 'es2022', css: true, legalComments: 'eof' })] },
});

/** One file that runs alone, given a global CustomFunctions: no chunk, no DOM. */
const functions = (mode, origin) => ({
  ...shared(mode),
  name: 'functions',
  entry: { functions: './src/functions/functions.ts' },
  output: { filename: '[name].js', publicPath: '', globalObject: 'globalThis' },
  plugins: [new CustomFunctionsPlugin({ origin })],
});

const pages = (mode, origin) => ({
  ...shared(mode),
  name: 'pages',
  entry: {
    taskpane: './src/taskpane/index.tsx',
    host: './src/host/page/index.ts',
    'office-bridge': './src/host/pane/office-bridge.ts',
    'office-context': './src/host/pane/office-context.ts',
  },
  output: { filename: '[name].js', chunkFilename: '[name].[contenthash:8].js', publicPath: '' },
  plugins: [
    new MiniCssExtractPlugin(),
    // The grid's hyphenation of languages no roster is written in: 80 chunks, 5 MB. It loads en-gb at every start.
    new webpack.IgnorePlugin({ resourceRegExp: /^\.\/(?!en-gb-)[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/, contextRegExp: /@univerjs[\\/]engine-render[\\/]lib[\\/]es$/ }),
    // In Excel the pane loads office.js; in the browser edition the same pane loads the same client behind our bridge.
    new HtmlPlugin({ filename: 'taskpane.html', template: 'src/taskpane/taskpane.html', inject: false, templateParameters: { officeScripts: ['office/office.js'] } }),
    new HtmlPlugin({
      filename: 'pane.html',
      template: 'src/taskpane/taskpane.html',
      inject: false,
      templateParameters: { officeScripts: ['office-bridge.js', 'office/excel-web-16.00.js', 'office-context.js'] },
    }),
    new HtmlPlugin({ filename: 'index.html', template: 'src/host/page/index.html', chunks: ['host'], scriptLoading: 'defer' }),
    new CopyPlugin({
      patterns: [
        // minimized: true keeps the client byte for byte, as its licence asks.
        ...officeFiles.map((file) => ({ from: `${officeClient}/${file}`, to: `office/${file.replace('dist/', '')}`, info: { minimized: true } })),
        // For browsers that cannot read the bundle: as written.
        { from: 'src/taskpane/old-browser.js', info: { minimized: true } },
        { from: 'assets', to: 'assets' },
        { from: 'docs/functions/*.md', to: 'help/[name].html', transform: helpPage },
        { from: 'docs/functions.md', to: 'help/index.html', transform: helpPage },
        { from: 'manifest.xml', transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin) },
      ],
    }),
  ],
  devServer: {
    // This machine only: nothing leaves it.
    host: 'localhost',
    port: 3000,
    static: false,
    client: false,
    hot: false,
    liveReload: false,
    devMiddleware: { writeToDisk: true },
    ...(origin === DEVELOPMENT_ORIGIN && process.env.OFFICE_CERTIFICATES
      ? { server: { type: 'https', options: { key: `${process.env.OFFICE_CERTIFICATES}/localhost.key`, cert: `${process.env.OFFICE_CERTIFICATES}/localhost.crt`, ca: `${process.env.OFFICE_CERTIFICATES}/ca.crt` } } }
      : {}),
  },
});

/** `--env origin=https://office.example.gov.cn` writes the manifest for the place the built files are served from. */
export default (env, { mode = 'development' }) => [functions, pages].map((part) => part(mode, env.origin ?? DEVELOPMENT_ORIGIN));
