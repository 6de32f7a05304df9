using Semblance.Client;
using Semblance.Client.Contracts.Galleries;
using Semblance.Client.Sending;

namespace Semblance.IntegrationTests.Client.Examples;

/// <summary>A door: a gallery, somebody in it, and a claim.</summary>
internal static class DoorExample
{
    public static async Task<string> RunAsync(HttpClient http, PictureUpload[] pictures, PictureUpload atTheDoor)
    {
        // example: door
        var client = new SemblanceClient(http);
        await client.Galleries.CreateAsync(new GalleryOrder("staff", "to open the door", "6.1.f+9.2.f", RetentionDays: 365, Fmr: 1e-3));
        var enrolled = await client.Subjects.EnrolAsync("staff", new EnrolmentUpload("Ada", pictures) { Gate = "off", IdempotencyKey = "ada-2026-08-01" });
        foreach (var refused in enrolled.Refused)
            Console.WriteLine($"{refused.Source}: {refused.Reason}");
        var claim = await client.Searches.VerifyAsync("staff", "Ada", atTheDoor);
        Console.WriteLine(claim.Decision is "match" ? "Open." : string.Join(' ', claim.Reasons));
        // end
        return claim.Decision;
    }
}
