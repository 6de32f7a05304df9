using Semblance.Client.Sending;

namespace Semblance.Client.Calls;

/// <summary>Pictures and fields as a form.</summary>
internal static class PictureContent
{
    /// <summary>Makes the form anew for each try; fields that are <see langword="null"/> are left out.</summary>
    public static Func<HttpContent> Of(IEnumerable<PictureUpload> pictures, params (string Name, object? Value)[] fields)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var all = pictures.ToArray();
        return () =>
        {
            var form = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                if (value is not null)
                    form.Add(new StringContent(Route.Text(value)), name);
            }

            foreach (var picture in all)
                form.Add(new ReadOnlyMemoryContent(picture.Bytes), "picture", picture.Name);
            return form;
        };
    }
}
