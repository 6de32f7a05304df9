using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Semblance.Client.Contracts.Faces;
using Semblance.Imaging;
using Semblance.IntegrationTests.Running;
using Semblance.IntegrationTests.Server;
using Semblance.IntegrationTests.Server.Decoding;
using Semblance.Server.Decoding;
using Semblance.Server.Options;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>The thousand files sent to a server whose pictures are decoded in children, each in one of the three ways in which pictures come.</summary>
public sealed class HostileUploadsTests
{
    private const int AtATime = 4;
    private const int GoodAfter = 10;

    private static readonly string[] Codes = ["input_empty", "input_too_many_bytes", "input_too_many_pixels", "input_format_unknown", "input_format_unsupported", "input_damaged"];

    private readonly ConcurrentDictionary<string, int> _answers = new(StringComparer.Ordinal);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_gets_a_picture_or_a_typed_refusal_and_the_next_good_one_is_answered()
    {
        var limit = MadeChild.OwnLimit();
        var began = Stopwatch.GetTimestamp();
        await using (var reader = new ChildReader(MadeChild.Real(limit), new PictureLimits { MaxBytes = limit }, Environment.ProcessorCount))
        {
            await using var served = await ServedWorld.OpenAsync(Cancellation, new ServerOptions { RequestsPerMinute = 1_000_000, MaxPictureBytes = 20_000_000 }, reader);
            var files = HostileFiles.All;
            await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = Cancellation }, async (i, _) =>
            {
                await SendAsync(served.Admin, files[i], i % 3);
                if (i % GoodAfter == 0)
                    await DemandGoodAsync(served.Admin);
            });
            await DemandGoodAsync(served.Admin);
        }

        Assert.Equal(0, MadeChild.Living(limit));
        TestContext.Current.TestOutputHelper?.WriteLine($"{HostileFiles.Count} files in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: {string.Join(", ", _answers.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key} {one.Value}"))}");

        // Both ways must be travelled, or the files show nothing.
        Assert.True(_answers.GetValueOrDefault("a picture") > 200, $"{_answers.GetValueOrDefault("a picture")} pictures");
        Assert.All(Codes.Where(static code => code is not "input_too_many_bytes"), code => Assert.True(_answers.ContainsKey(code), code));
    }

    private async Task SendAsync(HttpClient client, HostileFile file, int way)
    {
        using var content = way switch
        {
            0 => new ByteArrayContent(file.Bytes),
            1 => (HttpContent)ServedWorld.Form([file.Bytes]),
            _ => JsonContent.Create(new { picture = Convert.ToBase64String(file.Bytes) }),
        };
        using var answer = await client.PostAsync("/v1/detect", content, Cancellation);
        var said = "a picture";
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Assert.True((int)answer.StatusCode is >= 400 and <= 499, $"{file.Name}: {answer.StatusCode}");
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
            said = problem.GetProperty("code").GetString()!;
            Assert.True(Codes.Contains(said, StringComparer.Ordinal), $"{file.Name}: {said}");
            Assert.DoesNotContain("vips", problem.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        _answers.AddOrUpdate(said, 1, static (_, count) => count + 1);
    }

    private static async Task DemandGoodAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(MadeWorld.Picture(MadeWorld.Black));
        using var answer = await client.PostAsync("/v1/detect", content, Cancellation);
        Assert.Single((await ServedWorld.ReadAsync<FacesAnswer>(answer, Cancellation)).Faces);
    }
}
