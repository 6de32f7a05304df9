using Semblance.Client;
using Semblance.Client.Sending;

namespace Semblance.IntegrationTests.Client.Examples;

/// <summary>A search that the server may refuse.</summary>
internal static class RefusalExample
{
    public static async Task<string> RunAsync(HttpClient http, string key, PictureUpload picture)
    {
        // example: refusal
        var client = new SemblanceClient(http, new SemblanceClientOptions { Key = key, Retries = 3 });
        try
        {
            var answer = await client.Searches.IdentifyAsync("staff", picture);
            return answer.Faces.Count == 0 ? "nobody" : answer.Faces[0].Verdict;
        }
        catch (SemblanceProblemException problem) when (problem.Code is "gallery_unknown")
        {
            return problem.Message; // what was wrong, and what to do
        }
        // end
    }
}
