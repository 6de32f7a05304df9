using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Semblance.Server.Dialects.Rekognition.Protocol;

/// <summary>Headers that every answer of this protocol has.</summary>
internal static class RekognitionHeaders
{
    /// <summary>Sets them. The date is that of the clock which signatures are checked with: clients set theirs by it.</summary>
    public static void Put(HttpContext context)
    {
        context.Response.ContentType = RekognitionJson.ContentType;
        context.Response.Headers["x-amzn-RequestId"] = RequestId(context.TraceIdentifier);
        context.Response.Headers.Date = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>The trace's identifier in the form that clients expect.</summary>
    public static string RequestId(string trace) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(trace)).AsSpan(0, 16)).ToString("D");
}
