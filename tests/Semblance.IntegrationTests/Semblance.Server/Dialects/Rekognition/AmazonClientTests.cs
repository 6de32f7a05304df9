using System.Globalization;
using System.Text.Json;
using Semblance.IntegrationTests.Running;

namespace Semblance.IntegrationTests.Server.Dialects.Rekognition;

/// <summary>Amazon's own client, unchanged, against this server: a whole life of a collection, and every refusal that it can provoke.</summary>
public sealed class AmazonClientTests : RekognitionTestBase
{
    private JsonElement _told;

    [Fact]
    public async Task Amazons_own_client_gets_what_it_expects()
    {
        var (client, obstacle) = await AmazonClient.FindAsync(Cancellation);
        Assert.SkipWhen(client is null, obstacle);
        using var pictures = new ScratchFolder();
        Write(pictures);
        _told = JsonDocument.Parse(await client!.RunAsync(Path.Combine(AppContext.BaseDirectory, "Semblance.Server", "Dialects", "Rekognition", "scenario.mjs"), Environment(pictures), Cancellation)).RootElement;
        Collections();
        Faces();
        Searches();
        Users();
        Refusals();
    }

    private void Collections()
    {
        Assert.Equal(200, Of("create").GetProperty("StatusCode").GetInt32());
        Assert.True(Guid.TryParseExact(Of("create").GetProperty("requestId").GetString(), "D", out _));
        Refused("createAgain", "ResourceAlreadyExistsException");
        Assert.Equal(200, Of("createTagged").GetProperty("StatusCode").GetInt32());
        Refused("createInvalid", "InvalidParameterException");
        Assert.Equal(0, Of("describe").GetProperty("FaceCount").GetInt32());
        Refused("describeUnknown", "ResourceNotFoundException");
        Assert.Equal(["door"], RekognitionWorld.Texts(Of("collections"), "CollectionIds"));
        Assert.Equal(["gate"], RekognitionWorld.Texts(Of("collectionsNext"), "CollectionIds"));
        Assert.False(Of("collectionsNext").TryGetProperty("NextToken", out _));
        Refused("collectionsBadToken", "InvalidPaginationTokenException");
        Assert.Equal(200, Of("delete").GetProperty("StatusCode").GetInt32());
        Refused("deleteAgain", "ResourceNotFoundException");
    }

    private void Faces()
    {
        Assert.Equal(Face("index"), Face("indexAgain"));
        Assert.Equal("Ada", Of("index").GetProperty("FaceRecords")[0].GetProperty("Face").GetProperty("ExternalImageId").GetString());
        Assert.Equal("EXCEEDS_MAX_FACES", Of("indexBoth").GetProperty("UnindexedFaces")[0].GetProperty("Reasons")[0].GetString());
        Refused("indexTooLarge", "ImageTooLargeException");
        Refused("indexNoPicture", "InvalidImageFormatException");
        Refused("indexBucket", "InvalidS3ObjectException");
        var pages = _told.GetProperty("paged").EnumerateArray().Select(static page => page.GetArrayLength()).ToArray();
        Assert.Equal([2, 1], pages.Where(static size => size > 0));
        Assert.Equal(3, _told.GetProperty("paged").EnumerateArray().SelectMany(static page => page.EnumerateArray()).Select(static face => face.GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal([Face("index1"), Face("indexBen")], RekognitionWorld.Texts(Of("deleteFaces"), "DeletedFaces"));
    }

    private void Searches()
    {
        Assert.Equal([Face("index1")], RekognitionWorld.Texts(Of("searchFaces"), "FaceMatches", "Face", "FaceId"));
        Assert.Equal(["Ada", "Ada"], RekognitionWorld.Texts(Of("searchByImage"), "FaceMatches", "Face", "ExternalImageId"));
        Assert.Equal(0, Of("searchStranger").GetProperty("FaceMatches").GetArrayLength());
        Refused("searchNoFace", "InvalidParameterException");
        Refused("searchUnknownFace", "InvalidParameterException");
        Assert.Equal((1, 1), (Of("compare").GetProperty("FaceMatches").GetArrayLength(), Of("compare").GetProperty("UnmatchedFaces").GetArrayLength()));
        Refused("compareNoFace", "InvalidParameterException");
        Assert.Equal(2, Of("detect").GetProperty("FaceDetails").GetArrayLength());
    }

    private void Users()
    {
        Assert.Equal(200, Of("createUser").GetProperty("http").GetInt32());
        Refused("createUserConflict", "ConflictException");
        Assert.Equal(200, Of("createUserTokenAgain").GetProperty("http").GetInt32());
        Refused("createUserTokenOther", "IdempotentParameterMismatchException");
        Assert.Equal([Face("index1")], RekognitionWorld.Texts(Of("associate"), "AssociatedFaces", "FaceId"));
        Assert.Equal("LOW_MATCH_CONFIDENCE", Of("associateLow").GetProperty("UnsuccessfulFaceAssociations")[0].GetProperty("Reasons")[0].GetString());
        var users = _told.GetProperty("users").EnumerateArray().SelectMany(static page => page.EnumerateArray()).Select(static user => $"{user.GetProperty("UserId")} {user.GetProperty("UserStatus")}");
        Assert.Equal(["u1 ACTIVE", "u2 CREATED"], users.Order(StringComparer.Ordinal).ToArray());
        Assert.Equal(["u1"], RekognitionWorld.Texts(Of("searchUsers"), "UserMatches", "User", "UserId"));
        Assert.Equal(["u1"], RekognitionWorld.Texts(Of("searchUsersByImage"), "UserMatches", "User", "UserId"));
        Assert.False(Of("searchUsersNoFace").TryGetProperty("SearchedFace", out _));
        Assert.Equal("ASSOCIATED_TO_AN_EXISTING_USER", Of("deleteUsersFace").GetProperty("UnsuccessfulFaceDeletions")[0].GetProperty("Reasons")[0].GetString());
        Assert.Equal("CREATED", Of("disassociate").GetProperty("UserStatus").GetString());
        Assert.Equal(200, Of("deleteUser").GetProperty("http").GetInt32());
        Refused("deleteUserUnknown", "ResourceNotFoundException");
    }

    private void Refusals()
    {
        Refused("wrongSecret", "InvalidSignatureException", isTyped: false);
        Refused("unknownKey", "UnrecognizedClientException", isTyped: false);
        Refused("skewed", "InvalidSignatureException", isTyped: false);
        Assert.Equal((200, 2), (Of("skewCorrected").GetProperty("http").GetInt32(), Of("skewCorrected").GetProperty("attempts").GetInt32()));
        Refused("changedBody", "InvalidSignatureException", isTyped: false);
        Refused("unknownTarget", "UnknownOperationException", isTyped: false);
        Refused("tag", "AccessDeniedException");
        Refused("liveness", "AccessDeniedException");
    }

    private JsonElement Of(string step) => _told.GetProperty(step);

    private string Face(string step) => Of(step).GetProperty("FaceRecords")[0].GetProperty("Face").GetProperty("FaceId").GetString()!;

    /// <summary>A refusal that the client knows by its class, or by its name alone where the protocol's model has none.</summary>
    private void Refused(string step, string name, bool isTyped = true)
    {
        var refused = Of(step);
        Assert.True(refused.TryGetProperty("error", out var error), $"{step}: {refused}");
        Assert.Equal((step, name), (step, error.GetString()));
        Assert.Equal(400, refused.GetProperty("http").GetInt32());
        Assert.True(Guid.TryParseExact(refused.GetProperty("requestId").GetString(), "D", out _));
        Assert.False(string.IsNullOrEmpty(refused.GetProperty("message").GetString()));
        if (isTyped)
            Assert.True(refused.GetProperty("isTyped").GetBoolean(), step);
    }

    private static void Write(ScratchFolder folder)
    {
        foreach (var shot in (int[])[0, 1, 3])
            folder.Write(FormattableString.Invariant($"ada{shot}.png"), MadeWorld.Picture(MadeWorld.Black, shot));
        folder.Write("ben0.png", MadeWorld.Picture(MadeWorld.White));
        folder.Write("cleo0.png", MadeWorld.Picture((0, 0, 255)));
        folder.Write("both.png", RekognitionWorld.AdaAndBen());
        folder.Write("empty.png", MadeWorld.Empty());
    }

    private Dictionary<string, string> Environment(ScratchFolder pictures) => new(StringComparer.Ordinal)
    {
        ["ENDPOINT"] = World.Served.Address.ToString(),
        ["KEY"] = Admin.Key,
        ["SECRET"] = Admin.Secret,
        ["OFFSET"] = (World.Served.Time.GetUtcNow() - DateTimeOffset.UtcNow).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture),
        ["PICTURES"] = pictures.Path,
    };
}
