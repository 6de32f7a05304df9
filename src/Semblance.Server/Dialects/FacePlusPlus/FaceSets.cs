using System.Text.Json.Nodes;
using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Create;
using Semblance.Server.Access;
using Semblance.Server.Hosting;
using Semblance.Vault.Galleries;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>FaceSets are galleries: the outer id is the gallery's name, the token its identifier. What the key does not reach is not there.</summary>
internal sealed class FaceSets(RecognitionHouse house, GalleryReach reach, ServedModel model)
{
    private const string Unnamed = "faceset ";
    private const int LongestName = 255;

    /// <summary>The one that a form means.</summary>
    /// <exception cref="Answers.RefusedException">It names none, two, or one that is not there.</exception>
    public async Task<Gallery> DemandAsync(FacePlusPlusCall call, CancellationToken cancellation) => (call.Text("faceset_token"), call.Name("outer_id", LongestName)) switch
    {
        (null, null) => throw FacePlusPlusError.Missing("faceset_token, outer_id"),
        (null, { } name) => await FindAsync(call, name, cancellation).ConfigureAwait(false) ?? throw FacePlusPlusError.Of("INVALID_OUTER_ID"),
        ({ } token, null) => (await ListAsync(call, cancellation).ConfigureAwait(false)).FirstOrDefault(gallery => string.Equals(TokenOf(gallery), token, StringComparison.Ordinal)) ?? throw FacePlusPlusError.Of("INVALID_FACESET_TOKEN"),
        _ => throw FacePlusPlusError.Of("COEXISTENCE_ARGUMENTS"),
    };

    /// <summary>All that the key reaches.</summary>
    public async Task<IReadOnlyList<Gallery>> ListAsync(FacePlusPlusCall call, CancellationToken cancellation) =>
        [.. (await house.ListGalleries.HandleAsync(cancellation).ConfigureAwait(false)).Where(call.Grant.Covers)];

    /// <summary>Makes one, for the purpose and on the legal basis that were said when the key was made; or takes the one that is there, where it shall be merged with.</summary>
    /// <exception cref="Answers.RefusedException">It is there already, or the key may not make it.</exception>
    public async Task<Gallery> CreateAsync(FacePlusPlusCall call, CancellationToken cancellation)
    {
        var name = call.Name("outer_id", GalleryName.MaxLength) ?? Unnamed + house.Identifiers.Create().ToString("N");
        if (await FindAsync(call, name, cancellation).ConfigureAwait(false) is { } there)
            return call.Whole("force_merge", 0, 0, 1) == 1 ? there : throw FacePlusPlusError.Of("FACESET_EXIST");
        if (call.Grant.Terms is not { } terms)
            throw FacePlusPlusError.Denied("The key says neither what for nor until when faces may be kept: an admin makes one with terms.");
        if (!call.Grant.CoversName(name))
            throw FacePlusPlusError.Denied("The key does not reach a FaceSet of this outer_id.");
        var request = new CreateGalleryRequest { Name = new GalleryName(name), Purpose = terms.Purpose, LegalBasis = terms.LegalBasis, Retention = terms.Retention, Model = model.Identity, Caller = call.Caller };
        return (await house.CreateGallery.HandleAsync(request, cancellation).ConfigureAwait(false)).Gallery;
    }

    /// <summary>What every answer about a FaceSet says.</summary>
    public static JsonObject Named(Gallery gallery) => new() { ["faceset_token"] = TokenOf(gallery), ["outer_id"] = OuterIdOf(gallery) };

    /// <summary>A FaceSet's token: 32 hexadecimal digits.</summary>
    public static string TokenOf(Gallery gallery) => gallery.Id.Value.ToString("N");

    /// <summary>Empty for one that was made without.</summary>
    public static string OuterIdOf(Gallery gallery) =>
        gallery.Name.Text.StartsWith(Unnamed, StringComparison.Ordinal) && Guid.TryParseExact(gallery.Name.Text[Unnamed.Length..], "N", out _) ? string.Empty : gallery.Name.Text;

    private async Task<Gallery?> FindAsync(FacePlusPlusCall call, string name, CancellationToken cancellation)
    {
        try
        {
            return await reach.DemandAsync(call.Grant, name, cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.GalleryUnknown)
        {
            return null;
        }
    }
}
