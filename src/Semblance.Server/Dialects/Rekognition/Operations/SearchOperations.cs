using Semblance.Server.Access;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Protocol;
using static Semblance.Server.Dialects.Rekognition.Wire.SearchWire;

namespace Semblance.Server.Dialects.Rekognition.Operations;

/// <summary>Searches of a collection for faces.</summary>
internal sealed class SearchOperations(CollectionDoor door, SentPictures pictures, GallerySearches searches)
{
    private const int MostFaces = 4096;
    private const double UsualThreshold = 80;

    public IReadOnlyDictionary<string, Operation> Table => new Dictionary<string, Operation>(StringComparer.Ordinal)
    {
        ["SearchFaces"] = Operation.Of<SearchFacesRequest>(Permission.Identify, SearchAsync),
        ["SearchFacesByImage"] = Operation.Of<SearchFacesByImageRequest>(Permission.Identify, SearchByImageAsync),
    };

    private async Task<object> SearchAsync(RekognitionCall call, SearchFacesRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (reference, most) = (ReferenceFinder.Demand(request.FaceId), Most(request.MaxFaces));
        var told = await searches.ByReferenceAsync(call, gallery, reference, Rule(call, request.FaceMatchThreshold), listsReferences: true).ConfigureAwait(false);
        return new SearchFacesResponse(reference.ToString(), Matches(told, most), KeptFaces.ModelVersion);
    }

    private async Task<object> SearchByImageAsync(RekognitionCall call, SearchFacesByImageRequest request)
    {
        var gallery = await door.DemandAsync(call, request.CollectionId).ConfigureAwait(false);
        var (rule, most) = (Rule(call, request.FaceMatchThreshold), Most(request.MaxFaces));
        var (seen, face) = await pictures.LargestAsync(request.Image, "Image", QualityWords.Gate(request.QualityFilter, "NONE"), call.Cancellation).ConfigureAwait(false);
        var told = await searches.ByProbeAsync(call, gallery, face.Probe!, rule, listsReferences: true).ConfigureAwait(false);
        return new SearchFacesByImageResponse(FaceShapes.Of(seen).Box(face), FaceShapes.Confidence(face), Matches(told, most), KeptFaces.ModelVersion);
    }

    private static SimilarityRule Rule(RekognitionCall call, double? threshold) => new(call.Grant, Fields.Threshold(threshold, UsualThreshold, "faceMatchThreshold"));

    private static int Most(int? faces) => Fields.Count(faces, 1, MostFaces, GallerySearches.Most, "maxFaces");

    private static FaceMatch[] Matches(IReadOnlyList<GallerySearches.Told> told, int most) => [.. told.Take(most).Select(static one => new FaceMatch(one.Similarity, KeptFaces.Of(one.Found)))];
}
