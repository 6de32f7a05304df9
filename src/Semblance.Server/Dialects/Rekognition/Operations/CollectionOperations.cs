using Semblance.Errors;
using Semblance.Recognition;
using Semblance.Recognition.Create;
using Semblance.Recognition.Erase;
using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using Semblance.Server.Hosting;
using Semblance.Vault.Galleries;
using static Semblance.Server.Dialects.Rekognition.Wire.CollectionWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Collections, which are galleries.</summary>
internal sealed class CollectionOperations(RecognitionHouse house, ServedModel model, CollectionDoor door, PageSeal pages)
{
    /// <summary>Up to how many subjects users are counted among them, since each has to be read.</summary>
    private const int CountedSubjects = 1_000;

    private const string List = "rekognition collections";

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["CreateCollection"] = Operation.Of<CreateCollectionRequest>(Permission.CreateGallery, CreateAsync),
        ["ListCollections"] = Operation.Of<ListCollectionsRequest>(Permission.ListGalleries, ListAsync),
        ["DescribeCollection"] = Operation.Of<CollectionRequest>(Permission.ListGalleries, DescribeAsync),
        ["DeleteCollection"] = Operation.Of<CollectionRequest>(Permission.EraseGallery, DeleteAsync),
    };

    private async Task<object> CreateAsync(RekognitionCall call, CreateCollectionRequest request)
    {
        var name = Fields.Collection(request.CollectionId);
        var terms = CollectionTerms.Of(request.Tags, call.Grant);
        if (!call.Grant.CoversName(name) || !(call.Grant.Purposes.Contains(Recognition.Grant.AccessGrant.All, StringComparer.Ordinal) || call.Grant.Purposes.Contains(terms.Purpose.Text, StringComparer.Ordinal)))
            throw RekognitionException.Denied($"The key does not reach a collection '{name}' for this purpose.");
        var order = new CreateGalleryRequest { Name = new GalleryName(name), Purpose = terms.Purpose, LegalBasis = terms.LegalBasis, Retention = terms.Retention, Model = model.Identity, Caller = call.Caller };
        try
        {
            await house.CreateGallery.HandleAsync(order, call.Cancellation).ConfigureAwait(false);
        }
        catch (SemblanceException refusal) when (refusal.Code == ErrorCode.NameTaken)
        {
            throw new RekognitionException(ErrorNames.ResourceExists, $"The collection id: {name} already exists");
        }

        return new CreateCollectionResponse(StatusCodes.Status200OK, $"aws:rekognition:{call.Region}:000000000000:collection/{name}", KeptFaces.ModelVersion);
    }

    private async Task<object> ListAsync(RekognitionCall call, ListCollectionsRequest request)
    {
        var size = Fields.Page(request.MaxResults, 0, 4096);
        var after = PageMark.Open(pages, request.NextToken, List);
        var all = (await house.ListGalleries.HandleAsync(call.Cancellation).ConfigureAwait(false)).Where(call.Grant.Covers).Select(static gallery => gallery.Name.Text).Where(Fields.IsCollection);
        var left = all.Order(StringComparer.Ordinal).Where(name => after is null || string.CompareOrdinal(name, after) > 0).Take(size + 1).ToArray();
        var page = left.Take(size).ToArray();
        return new ListCollectionsResponse(page, [.. page.Select(static _ => KeptFaces.ModelVersion)], left.Length > size ? pages.Seal(page[^1], List) : null);
    }

    private async Task<object> DescribeAsync(RekognitionCall call, CollectionRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (subjects, references) = await house.ShowGallery.CountAsync(gallery.Name, call.Cancellation).ConfigureAwait(false);
        return new DescribeCollectionResponse(references, await UsersAsync(call, gallery, subjects).ConfigureAwait(false), KeptFaces.ModelVersion, $"arn:aws:rekognition:{call.Region}:000000000000:collection/{gallery.Name}");
    }

    private async Task<long?> UsersAsync(RekognitionCall call, Gallery gallery, long subjects)
    {
        if (subjects is 0 or > CountedSubjects || gallery.Mode == GalleryMode.HolderKey)
            return subjects == 0 ? 0 : null;
        var roll = await house.ListSubjects.PageAsync(gallery.Name, after: null, CountedSubjects, call.Caller, call.Cancellation).ConfigureAwait(false);
        return roll.Subjects.Count(static one => UserMark.IsUser(one.Subject.Details));
    }

    private async Task<object> DeleteAsync(RekognitionCall call, CollectionRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        await house.EraseGallery.HandleAsync(new EraseGalleryRequest(gallery.Name, call.Caller), call.Cancellation).ConfigureAwait(false);
        return new DeleteCollectionResponse(StatusCodes.Status200OK);
    }
}
