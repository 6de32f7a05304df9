using System.Text.RegularExpressions;
using Semblance.Client.Sending;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Server;

namespace Semblance.IntegrationTests.Client.Examples;

/// <summary>The examples of docs/server.md are these files, and they do what the page says.</summary>
public sealed partial class ExamplesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("DoorExample.cs")]
    [InlineData("RefusalExample.cs")]
    public async Task The_page_holds_each_example_as_it_is_compiled(string file)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "tests/Semblance.IntegrationTests/Semblance.Client/Examples", file), Cancellation);
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "server.md"), Cancellation);
        var example = string.Join('\n', Example().Match(source).Groups[1].Value.TrimEnd().Split('\n').Select(static line => line.Length > 8 ? line[8..] : string.Empty));
        Assert.True(example.Length > 100);
        Assert.Contains($"```csharp\n{example}\n```", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_door_opens_for_whoever_is_enrolled()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        Assert.Equal("match", await DoorExample.RunAsync(served.Admin, [Picture(0), Picture(1)], Picture(3)));
    }

    [Fact]
    public async Task A_refusal_says_what_was_wrong_and_what_to_do()
    {
        await using var served = await ServedWorld.OpenAsync(Cancellation);
        using var http = served.WithToken(null);
        var key = served.Admin.DefaultRequestHeaders.Authorization!.Parameter!;
        Assert.StartsWith("There is no gallery 'staff'", await RefusalExample.RunAsync(http, key, Picture(0)), StringComparison.Ordinal);
        await served.GalleryAsync(Cancellation);
        Assert.Equal("unknown", await RefusalExample.RunAsync(http, key, Picture(0)));
    }

    private static PictureUpload Picture(int shot) => new(FormattableString.Invariant($"{shot}.png"), MadeWorld.Picture(MadeWorld.Black, shot));

    [GeneratedRegex(@"// example: \w+\n(.*?)        // end", RegexOptions.Singleline, 1000)]
    private static partial Regex Example();
}
