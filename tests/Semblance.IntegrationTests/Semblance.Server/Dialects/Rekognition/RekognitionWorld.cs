using System.Text.Json;
using Semblance.IntegrationTests.Running;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;
using Semblance.Recognition.Grant;
using Semblance.Server.Options;
using Semblance.UnitTests.Models;
using Semblance.Vault.Galleries;
using Semblance.Vault.Retention;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

/// <summary>A served world with somebody who speaks Amazon's protocol to it.</summary>
internal sealed class RekognitionWorld : IAsyncDisposable
{
    private RekognitionWorld(ServedWorld served) => Served = served;

    /// <summary>The terms that keys here give collections.</summary>
    public static GalleryTerms Terms { get; } = new(new Purpose("to open the door"), LegalBasis.Parse("6.1.f+9.2.f"), new RetentionRule(365));

    public ServedWorld Served { get; }

    /// <summary>An admin's key whose grant says the terms of collections, and shows no scores.</summary>
    public SignedClient Admin { get; private set; } = null!;

    public static async Task<RekognitionWorld> OpenAsync(CancellationToken cancellation, ServerOptions? options = null)
    {
        var world = new RekognitionWorld(await ServedWorld.OpenAsync(cancellation, options));
        world.Admin = await world.WithKeyAsync(AccessRole.Admin, cancellation);
        return world;
    }

    /// <summary>Somebody with a key.</summary>
    public async Task<SignedClient> WithKeyAsync(AccessRole role, CancellationToken cancellation, string gallery = AccessGrant.All, bool showsScores = false, bool hasTerms = true, string? subject = null)
    {
        var issued = await Served.IssueAsync(KeyShape.Rekognition, role, cancellation, gallery, showsScores, subject, terms: hasTerms ? Terms : null);
        return new SignedClient(Served.Address, issued.Grant.KeyName, issued.Secret, Served.Time);
    }

    /// <summary>Makes a collection.</summary>
    public Task<JsonElement> CreateAsync(string collection, CancellationToken cancellation) => Admin.AskAsync("CreateCollection", new { CollectionId = collection }, cancellation);

    /// <summary>Indexes a picture of a person, and gives the face's id.</summary>
    public async Task<string> IndexAsync(string collection, byte[] picture, CancellationToken cancellation, string? external = null)
    {
        var answer = await Admin.AskAsync("IndexFaces", new { CollectionId = collection, Image = Image(picture), ExternalImageId = external, QualityFilter = "NONE" }, cancellation);
        return answer.GetProperty("FaceRecords").EnumerateArray().First().GetProperty("Face").GetProperty("FaceId").GetString()!;
    }

    /// <summary>A picture as it is sent.</summary>
    public static object Image(byte[] picture) => new { Bytes = Convert.ToBase64String(picture) };

    /// <summary>Ada on the left, Ben on the right.</summary>
    public static byte[] AdaAndBen()
    {
        const int Side = MadeWorld.Side;
        var rgb = MadeMark.Pixels(Side, Side, new MadeMark(128, 128, 64), new MadeMark(448, 128, 64));
        for (var i = 0; i < Side * Side; i++)
        {
            if (i % Side >= Side / 2 && rgb[i * 3] == 0 && rgb[(i * 3) + 1] == 0)
                (rgb[i * 3], rgb[(i * 3) + 1], rgb[(i * 3) + 2]) = MadeWorld.White;
        }

        return PictureEncoder.ToPng(new PixelBlock(rgb, Side, Side));
    }

    /// <summary>The texts of a list's members.</summary>
    public static string[] Texts(JsonElement answer, string list, params string[] path) =>
        [.. answer.GetProperty(list).EnumerateArray().Select(one => path.Aggregate(one, static (inner, name) => inner.GetProperty(name)).GetString()!)];

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Served.DisposeAsync();
    }
}
