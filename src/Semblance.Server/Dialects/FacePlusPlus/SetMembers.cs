using System.Text.Json.Nodes;
using Semblance.Recognition;
using Semblance.Recognition.Enrol;
using Semblance.Recognition.Remove;
using Semblance.Server.Dialects.FacePlusPlus.Tokens;
using Semblance.Vault.Galleries;
using Semblance.Vault.Subjects;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>Puts faces into FaceSets and takes them out. Faces of one user id are references of one subject; who has none is called by the token.</summary>
internal sealed class SetMembers(RecognitionHouse house, LiveFaces live, KeptTokens kept)
{
    private const int MostFaces = 10_000;
    private const string NoToken = "INVALID_FACE_TOKEN";
    private const string Full = "QUOTA_EXCEEDED";
    private const string Everything = "RemoveAllFaceTokens";
    private const int MostAdded = 5;
    private const int MostRemoved = 1_000;

    /// <summary>Adds the faces that a form names.</summary>
    public async Task<JsonObject> AddAsync(FacePlusPlusCall call, Gallery gallery, CancellationToken cancellation)
    {
        var (added, failures) = (0, new JsonArray());
        foreach (var text in call.Tokens(MostAdded))
        {
            var failure = FaceToken.Read(text) is not { } token ? NoToken
                : await kept.FindAsync(call, gallery, token, cancellation).ConfigureAwait(false) is not null ? string.Empty
                : await CountAsync(gallery, cancellation).ConfigureAwait(false) >= MostFaces ? Full
                : await AddAsync(call, gallery, token, cancellation).ConfigureAwait(false);
            added += failure is null ? 1 : 0;
            if (failure is { Length: > 0 })
                failures.Add(Failed(text, failure));
        }

        return await SaidAsync(gallery, "face_added", added, failures, cancellation).ConfigureAwait(false);
    }

    /// <summary>Removes the faces that a form names, or all; who is left without any is erased.</summary>
    public async Task<JsonObject> RemoveAsync(FacePlusPlusCall call, Gallery gallery, CancellationToken cancellation)
    {
        var walk = new ReferenceWalk(house);
        if (string.Equals(call.Text("face_tokens"), Everything, StringComparison.Ordinal))
        {
            var all = await walk.ReadAsync(gallery.Name, null, call.Caller, 0, long.MaxValue, cancellation).ConfigureAwait(false);
            return await SaidAsync(gallery, "face_removed", await walk.RemoveAsync(gallery.Name, all.Select(static one => one.Kept.Row.Id), call.Caller, cancellation).ConfigureAwait(false), [], cancellation).ConfigureAwait(false);
        }

        var named = call.Tokens(MostRemoved);
        var ids = named.Select(FaceToken.Read).OfType<Guid>().Distinct().ToDictionary(token => FaceToken.In(gallery.Id, token));
        var gone = new HashSet<Guid>();
        if (ids.Count > 0)
        {
            var outcome = await house.RemoveReferences.HandleAsync(new RemoveReferencesRequest(gallery.Name, [.. ids.Keys], call.Caller), cancellation).ConfigureAwait(false);
            gone.UnionWith(outcome.References.Where(static one => one.WasThere).Select(one => ids[one.Id]));
        }

        JsonArray failures = [.. named.Where(text => FaceToken.Read(text) is not { } token || !gone.Contains(token)).Select(text => Failed(text, NoToken))];
        return await SaidAsync(gallery, "face_removed", gone.Count, failures, cancellation).ConfigureAwait(false);
    }

    /// <summary>How many faces a FaceSet holds.</summary>
    public async Task<long> CountAsync(Gallery gallery, CancellationToken cancellation) => (await house.ShowGallery.CountAsync(gallery.Name, cancellation).ConfigureAwait(false)).References;

    /// <summary>Adds one face.</summary>
    /// <returns>Why not; <see langword="null"/> where it was added.</returns>
    private async Task<string?> AddAsync(FacePlusPlusCall call, Gallery gallery, Guid token, CancellationToken cancellation)
    {
        if (await SampleAsync(call, token, cancellation).ConfigureAwait(false) is not var (sample, name))
            return NoToken;
        var request = new EnrolRequest
        {
            Gallery = gallery.Name,
            Subject = new SubjectDetails { ExternalId = new ExternalId(name), DisplayName = name },
            Samples = [sample with { Reference = FaceToken.In(gallery.Id, token) }],
            IsKnownToBeNew = true,
            Caller = call.Caller,
        };
        if ((await house.Enrol.HandleAsync(request, cancellation).ConfigureAwait(false)).SubjectId is null)
            return NoToken;
        live.Forget(token);
        return null;
    }

    /// <summary>The sample that a token stands for, and what its subject is called.</summary>
    private async Task<(EnrolmentSample Sample, string Name)?> SampleAsync(FacePlusPlusCall call, Guid token, CancellationToken cancellation)
    {
        if (live.Find(call.Grant, token) is { } fresh)
            return (fresh.Face.ToSample(fresh.File, fresh.Source), fresh.UserId ?? FaceToken.Text(token));
        if (await kept.ProbeAsync(call, token, cancellation).ConfigureAwait(false) is not { } probe)
            return null;
        var (_, elsewhere) = (await kept.PlacesAsync(call, token, cancellation).ConfigureAwait(false))[0];
        return (EnrolmentSample.Of(probe, elsewhere.Kept.Provenance.Source), SubjectName.Of(elsewhere.Subject));
    }

    private async Task<JsonObject> SaidAsync(Gallery gallery, string count, int changed, JsonArray failures, CancellationToken cancellation)
    {
        var said = FaceSets.Named(gallery);
        said[count] = changed;
        said["face_count"] = await CountAsync(gallery, cancellation).ConfigureAwait(false);
        said["failure_detail"] = failures;
        return said;
    }

    private static JsonObject Failed(string token, string reason) => new() { ["face_token"] = token, ["reason"] = reason };
}
