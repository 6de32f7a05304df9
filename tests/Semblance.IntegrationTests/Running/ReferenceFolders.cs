namespace Semblance.IntegrationTests.Running;

/// <summary>Published models and real pictures, which lie outside of the repository; tests that need them skip where they are missing.</summary>
internal static class ReferenceFolders
{
    private const string Variable = "SEMBLANCE_TEST_MODELS";

    private const string PicturesVariable = "SEMBLANCE_TEST_PICTURES";

    /// <summary>The folder of published models.</summary>
    public static string Models() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named
        : Environment.GetEnvironmentVariable("SEMBLANCE_MODELS") is { Length: > 0 } usual ? usual
        : Sibling("models") ?? Skip($"The published models are not at hand: name their folder in {Variable}.");

    /// <summary>A picture or folder of real people.</summary>
    public static string Pictures(params string[] names) =>
        Named(names) ?? Sibling(Path.Combine(["data", .. names])) ?? Skip($"The pictures {string.Join('/', names)} are not at hand: name the folder that holds them in {PicturesVariable}.");

    private static string? Named(string[] names) =>
        Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder && Path.Combine([folder, .. names]) is var path && Path.Exists(path) ? path : null;

    private static string? Sibling(string name)
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
            if (Path.Combine(place.FullName, "shared", name) is var path && Path.Exists(path))
                return path;
        return null;
    }

    private static string Skip(string reason)
    {
        Assert.Skip(reason);
        return reason;
    }
}
