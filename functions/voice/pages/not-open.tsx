/** Nothing is here yet. The title says nothing to whoever looks over a shoulder. */
export const NotOpen = () => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Information</title>
    </head>
    <body>
      <p>This page is not open yet.</p>
      <p lang="ar" dir="rtl">
        هذه الصفحة غير متاحة بعد.
      </p>
    </body>
  </html>
);
