import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { bundle, repositoryRoot } from '../bundle.ts';

/**
 * The code of one entry point, bundled on this machine by the installed esbuild; no container is ever started.
 * The hash is of what comes out, because a change in `lib` must reach the cloud although `functions` stayed as it was.
 */
export const bundledCode = (entry: string, openapi?: string): Code =>
  Code.fromAsset(join(repositoryRoot, 'functions'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('none'),
      // Never run: it tells the entries apart, for the CDK keeps one bundle for equal options.
      command: [entry, openapi ?? ''],
      local: {
        tryBundle(directory) {
          bundle(entry, directory, openapi);
          return true;
        },
      },
    },
  });
