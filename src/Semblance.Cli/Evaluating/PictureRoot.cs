namespace Semblance.Cli.Evaluating;

/// <summary>Data sets often come as a folder with lists and a folder "images" beside them; both may be named.</summary>
internal static class PictureRoot
{
    private const string Inner = "images";

    public static string Resolve(string folder)
    {
        var inner = Path.Combine(folder, Inner);
        var isWrapper = Directory.Exists(inner) && Directory.EnumerateDirectories(folder).Take(2).Count() == 1;
        return isWrapper ? inner : folder;
    }
}
