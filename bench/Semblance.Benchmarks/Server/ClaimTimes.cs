using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Semblance.Benchmarks.Server;

/// <summary>
/// Do answers to claims tell by their time who is enrolled? Claims about subjects of the gallery by somebody else and claims about names that nobody has, one after the other in an order by chance, each name once.
/// </summary>
internal static class ClaimTimes
{
    private const int Warm = 20;
    private const int Apart = 8_000_000; // the same picture of another number

    /// <summary>Runs it: <c>server-claims FOLDER PROGRAM [--rows 100000] [--claims 200] [--json]</c>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var options = LoadOptions.Read(args);
        using var engine = FaceEngine.Open(new FaceEngineOptions { ModelFolder = Path.Combine(Path.GetDirectoryName(options.Program)!, "models") });
        var gallery = new LoadGallery(options.Folder, engine);
        await gallery.FillAsync(options.Rows);
        await using var server = await ServedProgram.StartAsync(options.Program, options.Folder, [.. options.Served]);
        using var door = server.With(await server.DeviceKeyAsync());
        var (enrolled, unknown) = await AskAsync(door, gallery.Name, options.Claims);
        await output.WriteLineAsync(Report(options, [.. enrolled.Skip(Warm)], [.. unknown.Skip(Warm)]));
        return 0;
    }

    private static async Task<(List<double> Enrolled, List<double> Unknown)> AskAsync(HttpClient door, string gallery, int claims)
    {
        var (pictures, random) = (new MadePictures(), new Random(1));
        var (enrolled, unknown) = (new List<double>(), new List<double>());
        for (var number = 0; number < claims + Warm; number++)
        {
            var name = Vault.OpeningGallery.ExternalIdOf(number).Text;
            var mine = random.Next(2) == 0;
            var first = await AskAsync(door, gallery, mine ? name : "X" + name[1..], pictures.File(number));
            var second = await AskAsync(door, gallery, mine ? "X" + name[1..] : name, pictures.File(number + Apart));
            if (!string.Equals(first.Body, second.Body, StringComparison.Ordinal))
                throw new InvalidDataException($"The answers differ: {first.Body} and {second.Body}");
            enrolled.Add((mine ? first : second).Took);
            unknown.Add((mine ? second : first).Took);
        }

        return (enrolled, unknown);
    }

    private static async Task<(double Took, string Body)> AskAsync(HttpClient door, string gallery, string name, byte[] picture)
    {
        using var body = new ByteArrayContent(picture);
        body.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        var start = Stopwatch.GetTimestamp();
        using var answer = await door.PostAsync($"/v1/galleries/{gallery}/verify?subject={name}", body);
        var text = await answer.Content.ReadAsStringAsync();
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer.IsSuccessStatusCode ? (took, text) : throw new InvalidDataException($"A claim was answered with {(int)answer.StatusCode}: {text}");
    }

    private static string Report(LoadOptions options, List<double> enrolled, List<double> unknown)
    {
        double one = Median(enrolled), other = Median(unknown), p = RankTest.P(enrolled, unknown);
        var load = LoadReport.LoadNow();
        return options.IsJson
            ? JsonSerializer.Serialize(new { claims_each = enrolled.Count, options.Rows, enrolled_median_ms = one, unknown_median_ms = other, p, load }, LoadReport.Wire)
            : FormattableString.Invariant($"{enrolled.Count} claims each, gallery of {options.Rows:N0}: enrolled but not alike {one:F2} ms, nobody of that name {other:F2} ms (medians); rank test p = {p:0.000}  (load {load})");
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
