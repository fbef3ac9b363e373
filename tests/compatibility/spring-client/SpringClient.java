import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.hateoas.EntityModel;
import org.springframework.hateoas.MediaTypes;
import org.springframework.hateoas.PagedModel;
import org.springframework.hateoas.client.Hop;
import org.springframework.hateoas.client.Traverson;
import org.springframework.hateoas.server.core.TypeReferences;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestTemplate;

/**
 * A client of the market as the original's clients are: Spring HATEOAS, RestTemplate, and Jackson beans that have an Integer for
 * each number and send every field, null where it was never set. Takes the API's address and plays each story; prints one JSON
 * line a story, with its name and, when it went wrong, why.
 */
public class SpringClient {
  /** The beans of the original. */
  public static class Item {
    public Integer itemNo;
    public String itemName;
    public String itemStatus;
    public Integer itemPrice;
    public String rentalStatus;
    public Integer reservationNo;
  }

  public static class Reservation {
    public Integer reservationNo;
    public String customerName;
    public Integer customerId;
    public Integer itemNo;
    public String itemName;
    public Integer itemPrice;
    public String rentalStatus;
    public String paymentStatus;
  }

  public static class Review {
    public Integer reviewNo;
    public Integer customerId;
    public String customerName;
    public String itemName;
    public Integer reservationNo;
    public Integer score;
    public String comment;
  }

  private interface Story {
    void play() throws Exception;
  }

  private static final long PATIENCE_MS = 60_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RestTemplate rest =
      new RestTemplate(new JdkClientHttpRequestFactory(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()));
  private final URI api;

  SpringClient(String address) {
    api = URI.create(address + "/");
    rest.getInterceptors().add(SpringClient::askAgain);
  }

  /** What answers 503 with Retry-After is asked again then: on a busy machine payment may be slower than its time limit. */
  private static ClientHttpResponse askAgain(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
      throws IOException {
    Instant end = Instant.now().plusMillis(PATIENCE_MS);
    while (true) {
      ClientHttpResponse answer = execution.execute(request, body);
      String seconds = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
      if (answer.getStatusCode().value() != 503 || seconds == null || Instant.now().isAfter(end)) return answer;
      answer.close();
      LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(seconds)).toNanos());
    }
  }

  public static void main(String[] arguments) throws Exception {
    SpringClient client = new SpringClient(arguments[0]);
    tell("plays a rental by links and templates alone", client::rentByLinks);
    tell("sends every unset field as null", client::sendNulls);
    tell("sends back what it read, as it is and changed", client::sendBack);
    tell("reads pages with Traverson", client::readPages);
    tell("reads every number as an Integer", client::keepIntegers);
  }

  private static void tell(String name, Story story) throws Exception {
    ObjectNode line = JSON.createObjectNode().put("name", name);
    try {
      story.play();
    } catch (Throwable wrong) {
      line.put("wrong", wrong.toString()).put("at", wrong.getStackTrace()[0].toString());
    }
    System.out.println(line);
  }

  // From the address of the API on, this knows names of links, templates and fields, and no path.
  private void rentByLinks() throws Exception {
    JsonNode items = read(follow("items"));
    JsonNode item = perform(items, "default", Map.of("itemName", "Camera", "itemPrice", 100));
    Map<String, Object> wish = Map.of("itemNo", item.get("itemNo"), "customerId", 7, "customerName", "Customer7");
    JsonNode reservation = perform(read(follow("reservations")), "default", wish);
    reservation = until(link(reservation, "self"), offers("pay"));
    reservation = perform(reservation, "pay", Map.of());
    equal("Paid", read(link(reservation, "payment")).get("paymentStatus").asText());
    item = until(link(reservation, "item"), offers("lend"));
    item = perform(item, "lend", Map.of());
    equal("Renting", item.get("rentalStatus").asText());
    String back = link(item, "reservation");
    perform(item, "return", Map.of());
    reservation = until(back, found -> found.path("_links").has("review"));
    Object number = reservation.get("reservationNo");
    Map<String, Object> opinion = Map.of("reservationNo", number, "customerId", 7, "score", 5, "comment", "Sharp");
    onceAllowed(() -> perform(read(follow("reviews")), "default", opinion));
    equal("Sharp", read(link(reservation, "review")).get("comment").asText());
    until(link(item, "itemInfo"), info -> info.path("score").asInt() == 5);
  }

  private void sendNulls() throws Exception {
    Item item = new Item();
    item.itemName = "Camera";
    item.itemPrice = 100;
    item = rest.postForObject(follow("items"), item, Item.class);
    equal("Rentable", item.itemStatus);
    Reservation reservation = new Reservation();
    reservation.customerId = 7;
    reservation.itemNo = item.itemNo;
    URI self = rest.postForLocation(follow("reservations"), reservation);
    until(self.toString(), found -> found.get("status").asText().equals("Confirmed"));
    Reservation payment = new Reservation();
    payment.paymentStatus = "Paid";
    equal("Paid", rest.patchForObject(self, payment, Reservation.class).paymentStatus);
    Item price = new Item();
    price.itemPrice = 120;
    equal("Camera", rest.patchForObject(follow("items") + "/" + item.itemNo, price, Item.class).itemName);
    Review review = new Review();
    review.customerId = 7;
    review.reservationNo = item.itemNo;
    refused(400, () -> rest.postForObject(follow("reviews"), review, Review.class));
    refused(400, () -> rest.postForObject(follow("items"), new Item(), Item.class));
  }

  private void sendBack() throws Exception {
    Item tent = new Item();
    tent.itemName = "Tent";
    tent.itemPrice = 50;
    String self = rest.postForLocation(follow("items"), tent).toString();
    Item item = rest.getForObject(self, Item.class);
    Reservation wish = new Reservation();
    wish.customerId = 8;
    wish.itemNo = item.itemNo;
    String reserved = rest.postForLocation(follow("reservations"), wish).toString();
    until(reserved, found -> found.get("status").asText().equals("Confirmed"));
    Reservation reservation = rest.getForObject(reserved, Reservation.class);
    equal("NotPaid", rest.patchForObject(reserved, reservation, Reservation.class).paymentStatus);
    reservation.paymentStatus = "Paid";
    equal("Paid", rest.patchForObject(reserved, reservation, Reservation.class).paymentStatus);
    item = rest.getForObject(self, Item.class);
    item.rentalStatus = "Renting";
    equal("Renting", rest.patchForObject(self, item, Item.class).rentalStatus);
    item = rest.getForObject(self, Item.class);
    rest.put(self, item);
    item.itemPrice = 60;
    rest.put(self, item);
    item = rest.patchForObject(self, item, Item.class);
    equal(60, item.itemPrice);
    equal("Renting", item.rentalStatus);
    item.rentalStatus = "Returned";
    equal("Returned", rest.patchForObject(self, item, Item.class).rentalStatus);
    until(reserved, found -> found.get("rentalStatus").asText().equals("Returned"));
    reservation = rest.getForObject(reserved, Reservation.class);
    equal("Returned", rest.patchForObject(reserved, reservation, Reservation.class).rentalStatus);
  }

  private void readPages() {
    for (int count = 0; count < 3; count++) {
      Item item = new Item();
      item.itemName = "Lamp " + count;
      item.itemPrice = count;
      rest.postForLocation(follow("items"), item);
    }
    ParameterizedTypeReference<PagedModel<EntityModel<Item>>> pageOfItems =
        new TypeReferences.PagedModelType<EntityModel<Item>>() {};
    Hop two = Hop.rel("items").withParameter("size", 2);
    List<Integer> numbers = new ArrayList<>();
    for (Traverson.TraversalBuilder page : List.of(traverson().follow(two), traverson().follow(two).follow("next"))) {
      PagedModel<EntityModel<Item>> read = page.toObject(pageOfItems);
      equal(2L, read.getMetadata().getSize());
      for (EntityModel<Item> entry : read.getContent()) {
        numbers.add(entry.getContent().itemNo);
        equal(true, entry.getRequiredLink("item").getHref().endsWith("/" + entry.getContent().itemNo));
      }
    }
    equal(4, numbers.size());
    equal(numbers.stream().distinct().sorted().toList(), numbers);
  }

  private void keepIntegers() throws Exception {
    ObjectNode item = JSON.createObjectNode().put("itemName", "Yacht").put("itemPrice", Integer.MAX_VALUE + 1L);
    refused(400, () -> rest.postForObject(follow("items"), item, JsonNode.class));
    item.put("itemPrice", Integer.MAX_VALUE);
    equal(Integer.MAX_VALUE, rest.postForObject(follow("items"), item, Item.class).itemPrice);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType("application", "json", StandardCharsets.ISO_8859_1));
    HttpEntity<String> latin = new HttpEntity<>("{\"itemName\":\"Caf\u00e9\",\"itemPrice\":1}", headers);
    refused(415, () -> rest.postForObject(follow("items"), latin, Item.class));
  }

  private Traverson traverson() {
    return new Traverson(api, MediaTypes.HAL_JSON);
  }

  private String follow(String rel) {
    return traverson().follow(rel).asTemplatedLink().expand().getHref();
  }

  private JsonNode read(String href) {
    return rest.exchange(asking(HttpMethod.GET, href).build(), JsonNode.class).getBody();
  }

  private static RequestEntity.BodyBuilder asking(HttpMethod method, String href) {
    return RequestEntity.method(method, URI.create(href)).accept(MediaTypes.HAL_FORMS_JSON);
  }

  /** Does what a template says: its own values as they are, the others from `answers`. */
  private JsonNode perform(JsonNode from, String name, Map<String, Object> answers) {
    JsonNode template = from.path("_templates").path(name);
    if (template.isMissingNode()) throw new AssertionError("no template " + name + " in " + from);
    ObjectNode body = JSON.createObjectNode();
    for (JsonNode property : template.get("properties")) {
      String field = property.get("name").asText();
      if (answers.containsKey(field)) body.set(field, JSON.valueToTree(answers.get(field)));
      else if (property.has("value")) body.set(field, property.get("value"));
      else if (property.get("required").asBoolean()) throw new AssertionError(name + " wants " + field);
    }
    HttpMethod method = HttpMethod.valueOf(template.get("method").asText());
    MediaType type = MediaType.parseMediaType(template.get("contentType").asText());
    RequestEntity<ObjectNode> request = asking(method, template.get("target").asText()).contentType(type).body(body);
    ResponseEntity<JsonNode> answer = rest.exchange(request, JsonNode.class);
    return answer.getBody();
  }

  private static Predicate<JsonNode> offers(String template) {
    return found -> found.path("_templates").has(template);
  }

  private static String link(JsonNode from, String rel) {
    JsonNode href = from.path("_links").path(rel).path("href");
    if (href.isMissingNode()) throw new AssertionError("no link " + rel + " in " + from);
    return href.asText();
  }

  /** Effects on other things follow by events: asks until it is so. */
  private JsonNode until(String href, Predicate<JsonNode> wanted) throws InterruptedException {
    Instant end = Instant.now().plusMillis(PATIENCE_MS);
    String last = "nothing";
    while (Instant.now().isBefore(end)) {
      try {
        JsonNode found = read(href);
        if (wanted.test(found)) return found;
        last = found.toString();
      } catch (HttpStatusCodeException notYet) {
        last = notYet.getMessage();
      }
      Thread.sleep(100);
    }
    throw new AssertionError(href + " stayed as it was: " + last);
  }

  /** Repeats a request while it is refused only for now. Such a 409 has a Retry-After; a final one has none. */
  private static void onceAllowed(Story story) throws Exception {
    Instant end = Instant.now().plusMillis(PATIENCE_MS);
    while (true) {
      try {
        story.play();
        return;
      } catch (HttpClientErrorException.Conflict notYet) {
        HttpHeaders headers = notYet.getResponseHeaders();
        boolean isFinal = headers == null || headers.getFirst("Retry-After") == null;
        if (isFinal || Instant.now().isAfter(end)) throw notYet;
      }
      Thread.sleep(100);
    }
  }

  private static void refused(int status, Story story) throws Exception {
    HttpStatusCode given;
    try {
      story.play();
      throw new AssertionError("was not refused with " + status);
    } catch (HttpStatusCodeException refusal) {
      given = refusal.getStatusCode();
    }
    equal(status, given.value());
  }

  private static void equal(Object expected, Object given) {
    if (!expected.equals(given)) throw new AssertionError("expected " + expected + ", got " + given);
  }
}
