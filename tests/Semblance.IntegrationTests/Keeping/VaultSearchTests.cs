using System.Text.Json;
using Semblance.Cli.Keeping;
using Semblance.Cli.Output;
using Semblance.IntegrationTests.Recognition;
using Semblance.IntegrationTests.Running;
using Semblance.Vault.Safekeeping;

namespace Semblance.IntegrationTests.Keeping;

/// <summary>What searches in the vault and looks at a person print.</summary>
public sealed class VaultSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_gallery_without_anybody_each_face_is_unknown()
    {
        using var world = new MadeWorld();
        var place = new VaultPlace { Folder = world.House.In("vault") };
        await using var house = await OpenHouse.OpenAsync(place, world.Options, Cancellation);
        await house.Cases.CreateGallery.HandleAsync(
            new()
            {
                Name = MadeHouse.Staff,
                Purpose = new("to open the door"),
                LegalBasis = Semblance.Vault.Galleries.LegalBasis.Parse("6.1.f+2.2.c"),
                Retention = new(365),
                Model = house.Engine!.Model,
                Caller = MadeHouse.Porter,
            },
            Cancellation);
        var picture = world.House.Write("probe.png", MadeWorld.Picture(MadeWorld.White));
        var found = await new VaultSearch(house, MadeHouse.Staff, null, 5, MadeHouse.Porter).SearchAsync([picture, world.House.Write("broken.png", [1, 2, 3])], FaceSelection.All, new Progress<double>(), Cancellation);
        var json = JsonDocument.Parse(JsonText.Of(VaultSearchOutput.Of("staff", found))).RootElement.GetProperty("pictures");
        Assert.Equal("unknown", json[0].GetProperty("faces")[0].GetProperty("verdict").GetString());
        Assert.NotNull(found[1].Result.Error);
    }

    [Fact]
    public async Task What_is_written_of_a_person_holds_no_template()
    {
        await using var made = await MadeHouse.OpenAsync(Cancellation);
        await made.CreateAsync(Cancellation);
        var ada = await made.EnrolAsync("Ada", made.Consent(), Cancellation, 0);
        var text = JsonText.Of(DossierOutput.Of(await made.House.ExportSubject.HandleAsync(MadeHouse.About(ada), Cancellation)));
        Assert.Contains("\"external_id\": \"Ada\"", text, StringComparison.Ordinal);
        Assert.Contains("\"evidence\": \"form 12\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("template", text, StringComparison.OrdinalIgnoreCase);
    }
}
