using Microsoft.AspNetCore.Authentication;
using Semblance.Server.Access;
using Semblance.Server.Access.Signing;
using Semblance.Server.Dialects.Rekognition.Faces;
using Semblance.Server.Dialects.Rekognition.Operations;
using Semblance.Server.Dialects.Rekognition.Protocol;

namespace Semblance.Server.Dialects.Rekognition;

/// <summary>What the dialect is put together from.</summary>
internal static class RekognitionServices
{
    /// <summary>The authentication scheme, and the protocol of its keys.</summary>
    public const string Scheme = "rekognition";

    /// <summary>Two pictures of the largest size as base64, and what is around them.</summary>
    private const int MostBytes = (SentPictures.MostBytes / 3 * 4 * 2) + 1_000_000;

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PageSeal>().AddSingleton<SeenSignatures>().AddSingleton<RequestTokens>();
        services.AddSingleton<CollectionDoor>().AddSingleton<SentPictures>().AddSingleton<FaceKeeper>().AddSingleton<ReferenceFinder>().AddSingleton<UserFinder>().AddSingleton<GallerySearches>();
        services.AddSingleton<CollectionOperations>().AddSingleton<IndexOperations>().AddSingleton<SearchOperations>().AddSingleton<PictureOperations>();
        services.AddSingleton<UserOperations>().AddSingleton<AssociationOperations>().AddSingleton<UserSearchOperations>();
        services.AddSingleton<OperationTable>();
        new AuthenticationBuilder(services).AddScheme<SignedKeyOptions, SignedKeyHandler>(Scheme, static options =>
        {
            options.Protocol = Scheme;
            options.Service = Scheme;
            options.Demanded = ["x-amz-target", "content-type"];
            options.MostBytes = MostBytes;
        });
    }
}
