# The image for a cluster: docker build -t tillitsspegeln-postgresql:0.1.0 .
# For the embedded database: docker build --build-arg PROFILE= -t tillitsspegeln:0.1.0 .
ARG PROFILE=-Ppostgresql

FROM maven:3.9-eclipse-temurin-25 AS build
ARG PROFILE
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
COPY questionnaires questionnaires
RUN mvn -B -ntp -q package -DskipTests -Dspotless.check.skip $PROFILE

FROM eclipse-temurin:25-jre
ARG PROFILE
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin tillit && mkdir /data && chown 10001:10001 /data
WORKDIR /app
COPY --from=build /build/target/quarkus-app/ ./
# An archive of the classes that a start loads. For PostgreSQL the start ends where the database is asked for, which is late enough;
# with the embedded database it is told to stop.
RUN TILLIT_DATA=/tmp/training TILLIT_ADMIN_PASSWORD=only-for-training timeout -s TERM 90 \
      java -XX:ArchiveClassesAtExit=start.jsa \
      ${PROFILE:+-Dquarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:1/none} \
      -jar quarkus-run.jar; rm -rf /tmp/training; test -s start.jsa
USER 10001
VOLUME /data
EXPOSE 8080
ENV TILLIT_DATA=/data QUARKUS_HTTP_HOST=0.0.0.0
ENTRYPOINT ["java", "-XX:SharedArchiveFile=start.jsa", "-jar", "quarkus-run.jar"]
